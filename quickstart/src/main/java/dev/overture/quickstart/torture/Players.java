package dev.overture.quickstart.torture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invented people. No two of them share a name, so that the judge knows whom a text is for. */
record Players(List<Player> all) {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bela", "Cleo", "Dara", "Edda", "Fia", "Gero", "Hanno", "Imke", "Jemima", "Kolja", "Liv", "Mio",
            "Nele", "Odo", "Pia", "Quirin", "Runa", "Silas", "Tilda");

    Players {
        all = List.copyOf(all);
    }

    /** Everybody with a part; the seed decides who takes how long. */
    static Players of(int many, long seed) {
        Random random = new Random(seed);
        List<Player> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Part part = Part.DOZEN.get(i % Part.DOZEN.size());
            all.add(player("tester", i, part, 500 + random.nextInt(1_500)));
        }
        return new Players(all);
    }

    /** People who never do anything and to whom nothing is owed. */
    static Players strangers(int many) {
        List<Player> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(player("stranger", i, null, 0));
        }
        return new Players(all);
    }

    private static Player player(String family, int number, @Nullable Part part, long millis) {
        String first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        // Letters only: a name with a number in it is none.
        String last = Character.toUpperCase(family.charAt(0)) + family.substring(1) + letters(number);
        return new Player(first.toLowerCase(Locale.ROOT) + "-" + family + "-" + number, first, last, part, millis);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        do {
            letters.append((char) ('a' + rest % 26));
            rest /= 26;
        } while (rest > 0);
        return letters.toString();
    }

    /** How many sends there are at least. */
    int sends() {
        return all.stream()
                .mapToInt(player -> player.part() == null ? 0 : player.part().sends())
                .sum();
    }

    /** As it is uploaded. */
    byte[] csv() {
        return all.stream()
                .map(Player::csv)
                .collect(Collectors.joining("\n", "First name,Last name,LinkedIn URL,Email\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
