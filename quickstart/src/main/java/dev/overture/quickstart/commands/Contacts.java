package dev.overture.quickstart.commands;

import dev.overture.quickstart.demo.Contact;
import java.util.List;

/** Placeholder until the reader of prospect files lands. */
final class Contacts {
    private Contacts() {}
    static List<Contact> read(String name, byte[] csv) { return List.of(); }
}
