package dev.overture.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.ExtensionMetadata;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.sqlobject.SqlObjectFactory;

/**
 * Attaches DAOs at the cost of the methods that are called. Jdbi itself keeps what it finds out about a DAO only as long as
 * the handle, and prepares all methods each time a DAO is attached, which costs more than to ask the database.
 */
final class LazySqlObjects implements ExtensionFactory {

    private final Map<Class<?>, ExtensionMetadata> known = new ConcurrentHashMap<>();
    private final ExtensionFactory sqlObjects;

    /** @param extensions knows Jdbi's own factory of DAOs */
    LazySqlObjects(Extensions extensions) {
        this.sqlObjects = extensions.findFactory(SqlObjectFactory.class).orElseThrow();
    }

    @Override
    public boolean accepts(Class<?> type) {
        return type.isInterface() && sqlObjects.accepts(type);
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier handles) {
        ConfigRegistry config = handles.getConfig();
        ExtensionMetadata metadata =
                known.computeIfAbsent(type, dao -> config.get(Extensions.class).findMetadata(dao, sqlObjects));
        ConfigRegistry ofInstance = metadata.createInstanceConfiguration(config);
        InvocationHandler handler = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? method.invoke(metadata, arguments)
                : metadata.createExtensionHandlerInvoker(proxy, method, handles, ofInstance)
                        .invoke(arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return Set.of(FactoryFlag.DONT_USE_PROXY);
    }
}
