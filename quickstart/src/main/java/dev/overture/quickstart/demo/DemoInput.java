package dev.overture.quickstart.demo;

import dev.overture.model.sequence.Sequence;
import java.util.List;

/**
 * What a demo uploads.
 *
 * @param csv as it is uploaded
 * @param sequenceText as it is uploaded
 * @param contacts those rows of the CSV that can be stored
 */
public record DemoInput(String csvName, byte[] csv, byte[] sequenceText, Sequence sequence, List<Contact> contacts) {

    /** Says nothing personal. */
    @Override
    public String toString() {
        return "DemoInput[" + csvName + "]";
    }
}
