package dev.overture.api.adoption;

import dev.overture.schema.adoption.AdoptionDao;
import org.jdbi.v3.core.Handle;

/**
 * What is read long before it is written, put away in a table that the adoption's transaction takes with it when it ends: memory
 * holds no texts, however large the older system is.
 */
final class Shelf {

    private final AdoptionDao dao;

    Shelf(Handle handle) {
        dao = handle.attach(AdoptionDao.class);
        dao.makeShelf();
    }

    /** @param name that nothing else has */
    void put(String name, String text) {
        dao.shelve(name, text);
    }

    /** What was put away under this name. */
    String get(String name) {
        return dao.shelved(name);
    }
}
