package io.emall.cpms.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("O-37: no partner makes us call what it could not call itself")
class AddressesTest {

    private final Addresses strict = new Addresses(false, false);
    private final Addresses insecure = new Addresses(true, false);
    private final Addresses development = new Addresses(false, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://127.8.8.8/x",
                "https://[::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://10.1.2.3/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "https://100.64.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/x",
                "https://[fc00::1]/x",
                "https://[fd00:ec2::254]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://[2002:7f00:1::]/x",
                "https://0.0.0.0/x",
                "https://[::]/x",
                "https://224.0.0.1/x",
                "https://255.255.255.255/x",
                "https://2130706433/x",
                "https://user:secret@8.8.8.8/x",
                "file:///etc/passwd",
                "ftp://8.8.8.8/x",
                "https:///x",
                "//8.8.8.8/x"
            })
    void refuses(String url) {
        assertThat(strict.refusal(URI.create(url))).isNotNull();
    }

    @Test
    void callsPublicAddressesOverHttpsOnly() {
        assertThat(strict.refusal(URI.create("https://8.8.8.8/ocpi"))).isNull();
        assertThat(strict.refusal(URI.create("https://[2001:4860:4860::8888]/ocpi")))
                .isNull();
        assertThat(strict.refusal(URI.create("http://8.8.8.8/ocpi"))).isEqualTo("https is required");
        assertThat(insecure.refusal(URI.create("http://8.8.8.8/ocpi"))).isNull();
    }

    @Test
    void privateNetworksAndLoopbackAreASetting() {
        assertThat(development.refusal(URI.create("http://127.0.0.1:8080/ocpi")))
                .isNull();
        assertThat(development.refusal(URI.create("https://10.1.2.3/ocpi"))).isNull();
        assertThat(development.refusal(URI.create("http://10.1.2.3/ocpi"))).isEqualTo("https is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/x", "https://[fd00:ec2::254]/x", "https://0.0.0.0/x"})
    void metadataServicesAreNeverCalled(String url) {
        assertThat(development.refusal(URI.create(url))).isNotNull();
    }
}
