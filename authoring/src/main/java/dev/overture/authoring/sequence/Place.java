package dev.overture.authoring.sequence;

/** Where something stands in a file; lines and columns are counted from 1. */
record Place(int line, int column) {

    static final Place BEGIN = new Place(1, 1);
}
