package dev.overture.quickstart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.imports.ImportRow;
import dev.overture.authoring.imports.ImportRows;
import dev.overture.authoring.imports.ProspectFileReader;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import dev.overture.quickstart.demo.Contact;
import dev.overture.quickstart.demo.DemoInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    private final DemoInput input = DemoFiles.read(null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequence.yaml",
                "healthcare-vps.yaml",
                "multichannel.yaml",
                "messenger.yaml",
                "flow-settings.yaml"
            })
    void everySequenceIsValid(String name) throws Exception {
        assertThat(new SequenceReader(new Templates()).read(new String(bytes(name), StandardCharsets.UTF_8)))
                .isInstanceOf(SequenceResult.Valid.class);
    }

    @Test
    void demoHasEnoughPeopleWhoCanBeStored() {
        assertThat(input.contacts()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(input.contacts())
                .extracting(Contact::slug)
                .filteredOn(slug -> slug == null)
                .hasSize(1);
        assertThat(input.contacts()).anyMatch(contact -> contact.email() == null);
    }

    @Test
    void demoHasTheFlawsOfARealExport() throws Exception {
        List<ImportRow> rows = new ArrayList<>();
        try (ImportRows read = new ProspectFileReader().readCsv(new ByteArrayInputStream(bytes("prospects.csv")))) {
            read.forEachRemaining(rows::add);
        }

        assertThat(rows.stream()
                        .filter(ImportRow.Rejected.class::isInstance)
                        .map(row -> ((ImportRow.Rejected) row).code()))
                .containsExactly("blank_row");
        assertThat(rows).hasSize(input.contacts().size() + 2);
    }

    @Test
    void demoPeopleAreInvented() {
        assertThat(input.contacts())
                .extracting(Contact::email)
                .filteredOn(email -> email != null)
                .allMatch(email -> email.matches(".+[.]example[.](org|com)"));
    }

    @Test
    void demoTakesSecondsAndShowsEveryKindOfStep() {
        Sequence sequence = input.sequence();

        assertThat(sequence.steps()).hasAtLeastOneElementOfType(Step.Invite.class);
        assertThat(sequence.steps()).filteredOn(Step.Message.class::isInstance).hasSize(2);
        assertThat(sequence.steps()).filteredOn(Step.Email.class::isInstance).hasSize(1);
        assertThat(sequence.steps())
                .filteredOn(Step.WaitFor.class::isInstance)
                .singleElement()
                .satisfies(step -> assertThat(((Step.WaitFor) step).otherwise()).hasSize(2))
                .satisfies(step -> assertThat(((Step.WaitFor) step).within()).isLessThan(Duration.ofSeconds(30)));
        assertThat(sequence.steps())
                .filteredOn(Step.Delay.class::isInstance)
                .extracting(step -> ((Step.Delay) step).lapse())
                .allSatisfy(lapse -> assertThat(((Lapse.Time) lapse).duration()).isLessThan(Duration.ofSeconds(10)));
    }

    private static byte[] bytes(String sample) throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + sample)) {
            return in.readAllBytes();
        }
    }
}
