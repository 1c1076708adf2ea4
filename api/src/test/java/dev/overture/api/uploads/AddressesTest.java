package dev.overture.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.imports.PersonFields;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void writesTelephoneNumbersInOneWay() {
        assertThat(phone("+49 (0)30 123-456")).isEqualTo("+4930123456");
        assertThat(phone("0049 30 123456")).isEqualTo("+4930123456");
        assertThat(phone("030 / 123 456")).isEqualTo("030123456");
        assertThat(phone("(030) 123456")).isEqualTo("030123456");
        assertThat(phone("ext. 12")).isNull();
    }

    private static String phone(String written) {
        return Addresses.of(new PersonFields(null, null, null, null, null, null, written, Map.of()))
                .phone();
    }
}
