/** What sequences mean, told as a specification: a sequence, a person and what happens in; outward acts and an end out. */
@org.jspecify.annotations.NullMarked
package dev.overture.activities.spec;
