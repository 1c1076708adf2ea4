package dev.overture.authoring.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column can be, with the names that exports give it, folded to their letters and digits, best name first. */
enum Field {
    FIRST_NAME("firstname first givenname vorname prenom nombre nome voornaam fname имя"),
    LAST_NAME(
            "lastname last surname familyname nachname familienname nomdefamille apellido apellidos cognome achternaam"
                    + " lname фамилия"),
    FULL_NAME("fullname name contactname personname prospectname vollstandigername kontakt contact"),
    COMPANY(
            "company companyname organization organisation organizationname organisationname account accountname employer"
                    + " currentcompany currentcompanyname companynameforemails firma firmenname unternehmen entreprise societe"
                    + " empresa azienda bedrijf компания"),
    JOB_TITLE("jobtitle title position role jobposition currenttitle currentposition currentjobtitle occupation"
            + " berufsbezeichnung funktion jobtitel titel stelle poste cargo puesto functie должность"),
    LINKEDIN_URL(
            "linkedinurl linkedinprofileurl linkedinprofile linkedin personlinkedinurl personlinkedin profileurl"
                    + " contactlinkedinurl linkedinlink linkedinprofil linkedinadresse publicprofileurl profilelink profillink"
                    + " profilurl profile profil salesnavigatorurl salesnavurl defaultprofileurl memberurl leadlinkedinurl url"),
    EMAIL(
            "email emailaddress workemail businessemail professionalemail companyemail contactemail primaryemail emailadresse"
                    + " mail mailadresse emailgeschaftlich correo correoelectronico courriel adressemail personalemail"
                    + " privateemail email1"),
    PHONE(
            "phone phonenumber mobile mobilephone mobilenumber workphone workdirectphone directphone businessphone telephone"
                    + " tel telefon telefonnummer handy handynummer mobil mobiltelefon rufnummer whatsapp telefono corporatephone"
                    + " телефон");

    static final List<Field> ADDRESSES = List.of(LINKEDIN_URL, EMAIL, PHONE);

    private static final Map<String, Known> BY_NAME = byName();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(\\p{Ll})(\\p{Lu})");

    private final String names;

    Field(String names) {
        this.names = names;
    }

    private record Known(Field field, int rank) {}

    private static Map<String, Known> byName() {
        Map<String, Known> known = new HashMap<>();
        for (Field field : values()) {
            String[] names = field.names.split(" ");
            for (int i = 0; i < names.length; i++) {
                known.put(names[i], new Known(field, i));
            }
        }
        return known;
    }

    /** Which field a column of this name holds, if it holds one. */
    static Optional<Field> of(String column) {
        return known(column).map(Known::field);
    }

    /** How good a name this is for its field; lower is better. */
    static int rank(String column) {
        return known(column).map(Known::rank).orElse(Integer.MAX_VALUE);
    }

    private static Optional<Known> known(String column) {
        return Optional.ofNullable(BY_NAME.get(bare(column)));
    }

    /** The letters and digits of a column's name, in lower case without accents. */
    static String bare(String column) {
        return OTHER.matcher(folded(column)).replaceAll("");
    }

    /** The names by which it is known, best first. */
    String names() {
        return names;
    }

    /** The column's name in snake case; empty if it has no letter or digit. */
    static String snakeCase(String column) {
        String name = column.replace("LinkedIn", "Linkedin");
        String words = name.indexOf(' ') < 0 ? HUMP.matcher(name).replaceAll("$1_$2") : name;
        String snake = OTHER.matcher(folded(words)).replaceAll("_");
        return snake.replaceAll("^_+|_+$", "");
    }

    private static String folded(String column) {
        String bare = MARKS.matcher(Normalizer.normalize(column, Normalizer.Form.NFKD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
