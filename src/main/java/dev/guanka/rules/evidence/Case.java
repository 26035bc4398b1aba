package dev.guanka.rules.evidence;

import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;

/** What the documents depend on; whatever is not known is null. */
public record Case(
    String capability,
    String category,
    String provider,
    Deployment deployment,
    SubjectType subject) {}
