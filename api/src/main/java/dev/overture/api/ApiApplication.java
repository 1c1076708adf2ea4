package dev.overture.api;

import dev.overture.api.auth.KeyFeature;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.bodies.BodyLimitFeature;
import dev.overture.api.bodies.NulInAddress;
import dev.overture.api.bodies.NulInBody;
import dev.overture.api.bodies.UnreadBodies;
import dev.overture.api.config.FileOrResource;
import dev.overture.api.health.HealthResource;
import dev.overture.api.health.Readiness;
import dev.overture.api.ids.IdParams;
import dev.overture.api.inbox.Inbox;
import dev.overture.api.problems.JettyProblems;
import dev.overture.api.problems.ProblemMappers;
import dev.overture.api.temporal.TemporalConnection;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.erasure.ErasureSecret;
import dev.overture.schema.workspaces.ApiKeyDao;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.forms.MultiPartBundle;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** The API process. Started with {@code server} and {@link #CARRIED_CONFIGURATION} or the path of a file. */
public final class ApiApplication extends Application<ApiConfiguration> {

    /** The name of the configuration in this jar. */
    public static final String CARRIED_CONFIGURATION = "api.yml";

    /** Runs {@code server api.yml} or whatever the arguments say. */
    public static void main(String... arguments) throws Exception {
        new ApiApplication().run(arguments.length == 0 ? new String[] {"server", CARRIED_CONFIGURATION} : arguments);
    }

    @Override
    public String getName() {
        return "overture-api";
    }

    @Override
    public void initialize(Bootstrap<ApiConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new FileOrResource(CARRIED_CONFIGURATION), new EnvironmentVariableSubstitutor(false)));
        bootstrap.setValidatorFactory(
                Validators.newConfiguration().defaultLocale(Locale.ENGLISH).buildValidatorFactory());
        bootstrap.addBundle(new MultiPartBundle());
    }

    @Override
    public void run(ApiConfiguration configuration, Environment environment) throws IOException {
        InstantSource clock = InstantSource.system();
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        ManagedDataSource pool = configuration.database().build(environment.metrics(), "postgresql");
        Jdbi jdbi = OvertureJdbi.over(pool);
        jdbi.getConfig(ErasureSecret.class).set(configuration.erasureSecret());
        TemporalConnection temporal = TemporalConnection.of(configuration.temporal());
        environment.lifecycle().manage(pool);
        environment.lifecycle().manage(temporal);

        ApiJson.configure(environment.getObjectMapper());
        speakProblems(configuration, environment);
        guardRequests(environment.jersey(), jdbi);
        Inbox inbox = new Inbox(jdbi, ids, configuration.echoWindow(), clock);
        new Resources(configuration, environment, jdbi, temporal.client(), ids, clock).register(inbox);
        environment.jersey().register(new HealthResource(new Readiness(pool, jdbi, temporal)));
        Background.keepFor(configuration.webhookRetention(), environment, jdbi, clock);
        Background.manage(configuration, environment, jdbi, temporal.client(), inbox, clock);
    }

    private static void guardRequests(JerseyEnvironment jersey, Jdbi jdbi) {
        jersey.register(new KeyFeature(jdbi.onDemand(ApiKeyDao.class)));
        jersey.register(new AuthValueFactoryProvider.Binder<>(WorkspacePrincipal.class));
        jersey.register(new BodyLimitFeature());
        jersey.register(new UnreadBodies());
        jersey.register(new NulInBody());
        jersey.register(new NulInAddress());
        jersey.register(new IdParams());
    }

    private static void speakProblems(ApiConfiguration configuration, Environment environment) {
        ((AbstractServerFactory) configuration.getServerFactory()).setRegisterDefaultExceptionMappers(false);
        ProblemMappers.register(environment.jersey().getResourceConfig());
        JettyProblems problems = new JettyProblems(environment.getObjectMapper());
        environment.getApplicationContext().setErrorHandler(problems);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(problems));
    }
}
