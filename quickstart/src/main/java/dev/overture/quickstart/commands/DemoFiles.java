package dev.overture.quickstart.commands;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.sequence.Sequence;
import dev.overture.quickstart.demo.Contact;
import dev.overture.quickstart.demo.DemoInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a demo uploads, and refuses what could not run before anything is started. */
final class DemoFiles {

    private static final String SAMPLE_CSV = "samples/prospects.csv";
    private static final String SAMPLE_SEQUENCE = "samples/sequence.yaml";

    private DemoFiles() {}

    /**
     * The named files, or the samples where a name is null.
     *
     * @throws Failure of wrong usage, naming file and fault
     */
    static DemoInput read(@Nullable Path csv, @Nullable Path sequence) {
        byte[] sequenceText = sequence == null ? sample(SAMPLE_SEQUENCE) : InputFile.bytes(sequence);
        Sequence checked = check(sequence == null ? SAMPLE_SEQUENCE : sequence.toString(), sequenceText);
        byte[] prospects = csv == null ? sample(SAMPLE_CSV) : InputFile.bytes(csv);
        String csvName = csv == null ? SAMPLE_CSV : csv.toString();
        List<Contact> contacts = Contacts.read(csvName, prospects);
        return new DemoInput(csvName, prospects, sequenceText, checked, contacts);
    }

    private static Sequence check(String name, byte[] text) {
        SequenceResult result = new SequenceReader(new Templates()).read(new String(text, StandardCharsets.UTF_8));
        if (result instanceof SequenceResult.Valid valid) {
            return valid.sequence();
        }
        throw Failure.usage(((SequenceResult.Invalid) result)
                .problems().stream().map(problem -> problem.format(name)).collect(Collectors.joining("\n")));
    }

    private static byte[] sample(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
