"""What the operator sees: log lines that name things and never people."""
