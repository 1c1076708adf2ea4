package dev.overture.quickstart.commands;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overture check FILE.yaml}. */
@Command(
        name = "check",
        description =
                "Check a sequence. Prints FILE:LINE:COLUMN: MESSAGE for each problem and exits 1 if there is one.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.yaml", description = "The sequence, in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    CheckCommand() {}

    @Override
    public Integer call() {
        SequenceResult result = new SequenceReader(new Templates()).read(InputFile.text(file));
        if (result instanceof SequenceResult.Invalid invalid) {
            invalid.problems().stream()
                    .map(problem -> problem.format(file.toString()))
                    .forEach(spec.commandLine().getOut()::println);
            return 1;
        }
        spec.commandLine().getOut().println(file + ": OK");
        return 0;
    }
}
