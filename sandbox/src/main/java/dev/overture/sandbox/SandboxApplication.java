package dev.overture.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.overture.sandbox.faults.ConnectionCutter;
import dev.overture.sandbox.wire.ApiKeyFilter;
import dev.overture.sandbox.wire.Arrival;
import dev.overture.sandbox.wire.BodyDrainer;
import dev.overture.sandbox.wire.ControlErrorMapper;
import dev.overture.sandbox.wire.HttpErrorMapper;
import dev.overture.sandbox.wire.VendorErrorMapper;
import dev.overture.sandbox.world.Seed;
import dev.overture.sandbox.world.World;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.forms.MultiPartBundle;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.EnumSet;

/**
 * The stand-in for Unipile over real HTTP, and the judge of what was really sent. Started with {@code server} and
 * {@link #CARRIED_CONFIGURATION} or the path of a file.
 */
public final class SandboxApplication extends Application<SandboxConfig> {
    /** The name of the configuration in this jar. */
    public static final String CARRIED_CONFIGURATION = "sandbox.yml";

    /** Runs {@code server sandbox.yml}, or what the arguments say. */
    public static void main(String[] args) throws Exception {
        new SandboxApplication().run(args.length == 0 ? new String[] {"server", CARRIED_CONFIGURATION} : args);
    }

    @Override
    public String getName() {
        return "sandbox";
    }

    @Override
    public void initialize(Bootstrap<SandboxConfig> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new FileOrResource(CARRIED_CONFIGURATION), new EnvironmentVariableSubstitutor(true)));
        bootstrap.addBundle(new MultiPartBundle());
    }

    @Override
    public void run(SandboxConfig config, Environment environment) {
        InstantSource clock = InstantSource.system();
        World world = new World(clock, new Seed(config.seed()), config.speed());
        Sandbox sandbox = new Sandbox(world, config.createStatus());
        environment.lifecycle().manage(new AutoCloseableManager(sandbox));
        environment.healthChecks().register("world", new WorldHealthCheck(world));
        environment.lifecycle().addServerLifecycleListener(new PortAnnouncer());
        environment.getObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        filter(environment, "body-drainer", new BodyDrainer());
        filter(environment, "connection-cutter", new ConnectionCutter());
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new Arrival(clock));
        jersey.register(new ApiKeyFilter(config.apiKey()));
        jersey.register(new VendorErrorMapper());
        jersey.register(new ControlErrorMapper());
        jersey.register(new HttpErrorMapper());
        sandbox.resources().forEach(jersey::register);
    }

    private static void filter(Environment environment, String name, Filter filter) {
        environment
                .servlets()
                .addFilter(name, filter)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
