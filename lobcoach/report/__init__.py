"""The gespreksverslag: values in, a tagged PDF/A-2a and PDF/UA-1 or plain text out."""
