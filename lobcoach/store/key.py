"""What a data file is really locked with: 32 bytes that a passphrase and the file's salt make.

They are made here and not by SQLCipher, so that a copy gets the same salt and so the same
passphrase, making a copy costs no second derivation, and a recovery sheet can hold them.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from dataclasses import dataclass, field

#: The first bytes of an encrypted file: the salt, which is no secret.
SALT_BYTES = 16
KEY_BYTES = 32
#: SQLCipher 4's own number of rounds, with SHA-512: a file opens with the passphrase elsewhere too.
_ROUNDS = 256_000


@dataclass(frozen=True)
class Key:
    """The key of one file; it is not shown when printed."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES or len(self.salt) != SALT_BYTES:
            raise ValueError("a key has 32 bytes, and a salt of 16")

    def as_pragma(self) -> str:
        """Return how SQLCipher wants to be given this key."""
        return f"\"x'{self.raw.hex()}{self.salt.hex()}'\""


#: What opens a file: a passphrase, or a key we already hold; None for a file that is not locked.
Secret = str | Key | None


def new_salt() -> bytes:
    """Return the salt for a new file."""
    return os.urandom(SALT_BYTES)


def usable(passphrase: str) -> bool:
    """Whether a file can be locked with this: not empty, no NUL, nothing but characters."""
    try:
        passphrase.encode()
    except UnicodeEncodeError:
        return False
    return bool(passphrase) and "\0" not in passphrase


def derive(passphrase: str, salt: bytes) -> Key:
    """Return the key that a usable passphrase makes; takes a few tenths of a second.

    The passphrase is read the same way on every system (NFC, UTF-8).
    """
    secret = unicodedata.normalize("NFC", passphrase).encode()
    return Key(hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, KEY_BYTES), salt)
