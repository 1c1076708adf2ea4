package dev.overture.quickstart.demo;

import dev.overture.model.sequence.Sequence;
import java.util.List;

/** What a demo uploads, checked. */
public final class DemoInput {

    private final String csvName;
    private final byte[] csv;
    private final byte[] sequenceText;
    private final Sequence sequence;
    private final List<Contact> contacts;

    /**
     * @param csvName as people called the file
     * @param csv as it is uploaded
     * @param sequenceText as it is uploaded, the text of {@code sequence}
     * @param contacts those rows of the CSV that can be stored
     */
    public DemoInput(String csvName, byte[] csv, byte[] sequenceText, Sequence sequence, List<Contact> contacts) {
        this.csvName = csvName;
        this.csv = csv.clone();
        this.sequenceText = sequenceText.clone();
        this.sequence = sequence;
        this.contacts = List.copyOf(contacts);
    }

    /** The name of the CSV, for people. */
    public String csvName() {
        return csvName;
    }

    byte[] csv() {
        return csv.clone();
    }

    byte[] sequenceText() {
        return sequenceText.clone();
    }

    /** What the campaign does. */
    public Sequence sequence() {
        return sequence;
    }

    /** Everybody who will be stored. */
    public List<Contact> contacts() {
        return contacts;
    }
}
