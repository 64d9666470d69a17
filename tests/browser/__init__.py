"""The playground's page in Chromium, as a person uses it: on a phone, at a desk, with the keyboard alone."""
