"""The governance checks: what is wrong with a map, why it matters, and the sentence that would mend it."""
