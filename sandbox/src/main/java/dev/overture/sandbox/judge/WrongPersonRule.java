package dev.overture.sandbox.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A send to somebody undeclared while people are declared, or one whose words are meant for another declared person.
 *
 * <p>The words are for somebody else when they hold the full name of another declared person, or a first name that
 * only one other declared person bears and that is written as a name (capital, and not just the first word of a
 * sentence unless a comma or exclamation mark follows), and do not hold the recipient's own first name (last name
 * where no first name was declared). Names that the recipient shares, that stand in what was declared about the
 * recipient, or that the sending account's owner bears, accuse nobody; nor does any text to a person declared without
 * a name.
 */
final class WrongPersonRule implements Rule {
    static final String NAME = "wrong_person";

    @Override
    public List<Finding> judge(CaseFile file) {
        if (file.people().isEmpty()) {
            return List.of();
        }
        NameIndex fullNames = new NameIndex();
        NameIndex firstNames = new NameIndex();
        for (CaseFile.Subject each : file.people().values()) {
            if (each.firstName() != null && each.lastName() != null) {
                fullNames.add(fullName(each), each.key());
            }
            firstNames.add(Words.ofName(each.firstName()), each.key());
        }
        return file.acts().stream()
                .flatMap(act ->
                        Stream.ofNullable(why(file, act, fullNames, firstNames)).map(why -> Finding.of(NAME, act, why)))
                .toList();
    }

    private static @Nullable String why(CaseFile file, CaseFile.Act act, NameIndex fullNames, NameIndex firstNames) {
        CaseFile.Subject recipient = file.people().get(act.person());
        if (recipient == null) {
            return "nobody declared is behind this recipient";
        }
        String text = act.send().text();
        List<String> own = Words.ofName(recipient.firstName() == null ? recipient.lastName() : recipient.firstName());
        if (text == null || own.isEmpty()) {
            return null;
        }
        List<Words.Word> words = Words.of(text);
        CaseFile.AccountRules account = file.accounts().get(act.accountId());
        List<String> owner = Words.ofName(account == null ? null : account.ownerName());
        if (namesSomebodyElse(words, recipient, own, owner, fullNames)) {
            return "names another person in full, and not the recipient";
        }
        if (!holds(words, own, Set.of()) && callsSomebodyElse(words, recipient, owner, firstNames)) {
            return "calls another person's first name, and not the recipient's";
        }
        return null;
    }

    private static boolean namesSomebodyElse(
            List<Words.Word> words,
            CaseFile.Subject recipient,
            List<String> own,
            List<String> owner,
            NameIndex fullNames) {
        Set<Integer> others = new HashSet<>();
        for (NameIndex.Match match : fullNames.find(words)) {
            List<String> name = lower(words.subList(match.start(), match.end()));
            if (!match.people().contains(recipient.key()) && !name.equals(owner)) {
                IntStream.range(match.start(), match.end()).forEach(others::add);
            }
        }
        return !others.isEmpty() && !holds(words, own, others);
    }

    private static boolean callsSomebodyElse(
            List<Words.Word> words, CaseFile.Subject recipient, List<String> owner, NameIndex firstNames) {
        Set<String> about = new HashSet<>(owner);
        about.addAll(fullName(recipient));
        about.addAll(Words.ofName(recipient.about()));
        return firstNames.find(words).stream()
                .filter(match -> match.people().size() == 1)
                .filter(match -> !match.people().contains(recipient.key()))
                .filter(match -> words.subList(match.start(), match.end()).stream()
                        .noneMatch(word -> about.contains(word.lower())))
                .anyMatch(match -> isWrittenAsName(words, match));
    }

    private static boolean isWrittenAsName(List<Words.Word> words, NameIndex.Match match) {
        Words.Word first = words.get(match.start());
        Words.Word last = words.get(match.end() - 1);
        return first.looksLikeName() || (first.isCapital() && last.isCalledOut());
    }

    private static boolean holds(List<Words.Word> words, List<String> name, Set<Integer> except) {
        return IntStream.rangeClosed(0, words.size() - name.size())
                .filter(start -> IntStream.range(start, start + name.size()).noneMatch(except::contains))
                .anyMatch(start ->
                        lower(words.subList(start, start + name.size())).equals(name));
    }

    private static List<String> lower(List<Words.Word> words) {
        return words.stream().map(Words.Word::lower).toList();
    }

    private static List<String> fullName(CaseFile.Subject subject) {
        return Stream.concat(Words.ofName(subject.firstName()).stream(), Words.ofName(subject.lastName()).stream())
                .toList();
    }
}
