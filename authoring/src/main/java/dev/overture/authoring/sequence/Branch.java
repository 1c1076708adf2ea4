package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Step;
import java.util.List;

/** The steps of a branch, and the past of what follows it. */
record Branch(List<Step> steps, Past after) {}
