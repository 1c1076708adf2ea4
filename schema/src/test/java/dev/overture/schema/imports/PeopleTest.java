package dev.overture.schema.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.ProspectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = new People();

    @Test
    void knowsPeopleByProfileWhateverElseDiffers() {
        ProspectId ada = known("li/ada", "ada@example.com", null);
        assertThat(people.find("li/ada", "other@example.com", null)).contains(ada);
        assertThat(people.find("li/bob", null, null)).isEmpty();
    }

    @Test
    void keepsProfilesApartThatShareAMailbox() {
        known("li/ada", "info@example.com", "+491");
        assertThat(people.find("li/bob", "info@example.com", "+491")).isEmpty();
    }

    @Test
    void knowsPeopleByMailboxWhereOneSideHasNoProfile() {
        ProspectId ada = known("li/ada", "ada@example.com", null);
        ProspectId bob = known(null, "bob@example.com", null);
        assertThat(people.find(null, "ada@example.com", null)).contains(ada);
        assertThat(people.find("li/bob", "bob@example.com", null)).contains(bob);
    }

    @Test
    void prefersThePersonWithoutProfileAmongThoseWhoShareAMailbox() {
        known("li/ada", "info@example.com", null);
        ProspectId desk = known(null, "info@example.com", null);
        assertThat(people.find(null, "info@example.com", null)).contains(desk);
    }

    @Test
    void knowsPeopleByTelephoneWhereNoBetterAddressContradicts() {
        ProspectId ada = known("li/ada", null, "+491");
        assertThat(people.find(null, "ada@example.com", "+491")).contains(ada);
        known("li/bob", "bob@example.com", "+492");
        assertThat(people.find(null, "eve@example.com", "+492")).isEmpty();
    }

    @Test
    void prefersProfileToMailboxAndMailboxToTelephone() {
        ProspectId ada = known("li/ada", null, "+491");
        ProspectId bob = known(null, "bob@example.com", null);
        assertThat(people.find("li/ada", "bob@example.com", null)).contains(ada);
        assertThat(people.find(null, "bob@example.com", "+491")).contains(bob);
    }

    @Test
    void knowsSomebodyByTheAddressThatTheyGotMeanwhile() {
        ProspectId ada = known(null, "ada@example.com", null);
        people.add(new KnownPerson(ada, "li/ada", "ada@example.com", null));
        assertThat(people.find("li/ada", null, null)).contains(ada);
        assertThat(people.find("li/bob", "ada@example.com", null)).isEmpty();
    }

    private ProspectId known(String linkedinUrl, String email, String phone) {
        ProspectId id = new ProspectId(UUID.randomUUID());
        people.add(new KnownPerson(id, linkedinUrl, email, phone));
        return id;
    }
}
