package dev.overture.rivals.journey;

/** A program that brings prospects through the journey as its library recommends. */
public interface Rival extends AutoCloseable {

    /** Takes up whatever an earlier process left, and begins to work. */
    void start();

    /** Begins a journey; returns when it will be brought to its end even if this process dies. Twice is once. */
    void begin(Prospect prospect);

    /** The person accepted; returns when this cannot be forgotten any more. Twice is once. */
    void accepted(String slug);

    /** Works no more; what is under way is taken up by the next process that starts over the same database. */
    @Override
    void close();
}
