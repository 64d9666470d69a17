"""The repository keeps its word: what stands in documents and in deploy/ agrees with the program."""
