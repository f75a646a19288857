package app.comanda.bot.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures WhatsApp is sent to fetch. */
class PictureLinkTest {
    private static final URI PLATFORM = URI.create("https://ssgg.api.cartaai.pe/api/v1");
    private static final URI SANDBOX = URI.create("http://localhost:8090/carta");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.cartaai.pe/pollo.jpg",
                "https://cdn.cartaai.pe:8443/a/b?size=2",
                "https://8.8.8.8/pollo.jpg",
                "https://[2a00:1450:4003:80f::200e]/pollo.jpg",
                "https://172.32.0.1/pollo.jpg"
            })
    void takesALinkToTheInternet(String link) {
        assertThat(PictureLink.usable(link, PLATFORM)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://carta.img",
                "https://carta.img/",
                "http://cdn.cartaai.pe/pollo.jpg",
                "ftp://cdn.cartaai.pe/pollo.jpg",
                "data:image/png;base64,AAAA",
                "cdn.cartaai.pe/pollo.jpg",
                "https://user:word@cdn.cartaai.pe/pollo.jpg",
                "https://cdn cartaai.pe/pollo.jpg",
                "https:///pollo.jpg"
            })
    void refusesWhatIsNoHttpsLinkToAFile(String link) {
        assertThat(PictureLink.usable(link, PLATFORM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "printer.local",
                "menu.internal",
                "db",
                "127.0.0.1",
                "127.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.10",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "8.8.8.010",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:10.0.0.1]",
                "[2002:0a00:0001::1]"
            })
    void refusesAHostOfAPrivateNetwork(String host) {
        assertThat(PictureLink.usable("https://" + host + "/pollo.jpg", PLATFORM))
                .isEmpty();
    }

    @Test
    void takesTheSandboxesOwnPicturesWhereTheSandboxIsThePlatform() {
        String own = "http://localhost:8090/pictures/pollo.png";

        assertThat(PictureLink.usable(own, SANDBOX)).contains(own);
        assertThat(PictureLink.usable(own, PLATFORM)).isEmpty();
        assertThat(PictureLink.usable("http://localhost:5432/pollo.png", SANDBOX))
                .isEmpty();
        assertThat(PictureLink.usable("http://10.0.0.1:8090/pollo.png", SANDBOX))
                .isEmpty();
    }

    @Test
    void refusesALinkLongerThanAnyoneNeeds() {
        assertThat(PictureLink.usable("https://cdn.cartaai.pe/" + "a".repeat(2_000), PLATFORM))
                .isEmpty();
    }
}
