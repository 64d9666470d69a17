"""Relance follows up job interviews: the right prompt, at the right moment, to the candidate alone."""
