"""The domain keeps its promises: golden days written by hand, and properties over random facts."""
