package dev.overture.quickstart.temporal;

import dev.overture.workflows.OvertureSearchAttributes;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes a Temporal namespace know the search attributes that our workflows carry. */
public final class SearchAttributeSetup {

    private SearchAttributeSetup() {}

    /**
     * Registers those that the namespace does not know yet.
     *
     * @param variables the {@code TEMPORAL_*} variables that say which server and namespace, beside those of the process
     * @return the names that were missing
     * @throws IllegalArgumentException if the variables make no sense
     * @throws IllegalStateException if the server refuses or cannot be reached
     */
    public static Set<String> register(Map<String, String> variables) {
        ClientConfigProfile profile = profile(variables);
        WorkflowServiceStubsOptions options = profile.toWorkflowServiceStubsOptions();
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder(options).validateAndBuildWithDefaults());
        try {
            return register(operator, Objects.requireNonNullElse(profile.getNamespace(), "default"));
        } catch (StatusRuntimeException e) {
            throw new IllegalStateException(
                    "Temporal at " + options.getTarget() + " does not take the search attributes: " + e.getStatus(), e);
        } finally {
            operator.shutdownNow();
        }
    }

    private static ClientConfigProfile profile(Map<String, String> variables) {
        try {
            return ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                    .setEnvOverrides(variables)
                    .build());
        } catch (IOException e) {
            throw new IllegalArgumentException("the TEMPORAL_* settings cannot be read: " + e.getMessage(), e);
        }
    }

    private static Set<String> register(OperatorServiceStubs operator, String namespace) {
        Set<String> missing = new TreeSet<>();
        OvertureSearchAttributes.all().stream().map(SearchAttributeKey::getName).forEach(missing::add);
        missing.removeAll(known(operator, namespace));
        if (!missing.isEmpty()) {
            add(operator, namespace, missing);
        }
        return missing;
    }

    private static Set<String> known(OperatorServiceStubs operator, String namespace) {
        try {
            return operator.blockingStub()
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .build())
                    .getCustomAttributesMap()
                    .keySet();
        } catch (StatusRuntimeException e) {
            // The SDK's test server can add but not list them.
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return Set.of();
            }
            throw e;
        }
    }

    private static void add(OperatorServiceStubs operator, String namespace, Set<String> names) {
        AddSearchAttributesRequest.Builder request =
                AddSearchAttributesRequest.newBuilder().setNamespace(namespace);
        names.forEach(name -> request.putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        try {
            operator.blockingStub().addSearchAttributes(request.build());
        } catch (StatusRuntimeException e) {
            // Somebody else who migrates at the same moment was faster.
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }
}
