package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsappAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            +33600000000,             33600000000@s.whatsapp.net
            0033600000000,            33600000000@s.whatsapp.net
            ' +33 6 00 00 00 00 ',    33600000000@s.whatsapp.net
            +33.6.00.00.00.00,        33600000000@s.whatsapp.net
            +1 (202) 555-0100,        12025550100@s.whatsapp.net
            +49 30/0000000,           49300000000@s.whatsapp.net
            +2900000,                 2900000@s.whatsapp.net
            +123456789012345,         123456789012345@s.whatsapp.net
            """)
    void isTheDigitsOfAnInternationalNumber(String number, String address) {
        assertThat(WhatsappAddress.of(number)).contains(new WhatsappAddress(address));
    }

    @Test
    void overlooksInvisibleMarksThatAddressBooksPutAroundNumbers() {
        assertThat(WhatsappAddress.of("\u202a+33\u00a06\u00a000\u00a000\u00a000\u00a000\u202c"))
                .contains(new WhatsappAddress("33600000000@s.whatsapp.net"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "06 00 00 00 00",
                "33600000000",
                "+123456",
                "+1234567890123456",
                "+0600000000",
                "000600000000",
                "+44 (0)20 0000 0000",
                "+33 6 00 00 00 00 ext. 4",
                "+33600000000, +33600000001",
                "++33600000000",
                "+٣٣٦٠٠٠٠٠٠٠٠",
                "33600000000@s.whatsapp.net"
            })
    void isNobodysWhereTheNumberIsNoInternationalOne(String number) {
        assertThat(WhatsappAddress.of(number)).isEmpty();
    }

    @Test
    void isNobodysForEndlessInput() {
        assertThat(WhatsappAddress.of("+" + "1 ".repeat(200_000) + "x")).isEmpty();
    }
}
