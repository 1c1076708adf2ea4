package dev.overture.api.adoption;

import dev.overture.api.ApiJson;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.OldDatabase;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Adopts in a process of its own, whose memory a test bounds: {@code URL SCHEMA WORKSPACE}. */
final class SmallAdoption {

    private SmallAdoption() {}

    public static void main(String[] arguments) {
        DataSource source = connectingTo(arguments[0]);
        InstantSource clock = InstantSource.system();
        try (OldDatabase old = OldDatabase.open(source, arguments[1])) {
            AdoptionReport report = new Adoption(
                            OvertureJdbi.over(source),
                            new SequenceReader(new Templates()),
                            ApiJson.mapper(),
                            new TimeOrderedIds(clock),
                            clock)
                    .run(old, new AdoptionOptions(WorkspaceId.of(arguments[2]), arguments[1], null, null, false));
            report.rows().forEach((table, rows) -> System.out.println(table + ": " + rows));
        }
    }

    private static DataSource connectingTo(String url) {
        return (DataSource) Proxy.newProxyInstance(
                SmallAdoption.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (source, method, arguments) -> DriverManager.getConnection(url));
    }
}
