"""The sections of the readiness report, one file each: each turns the material into blocks."""
