package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard closed = new AddressGuard(false, List.of());
    private final AddressGuard privateToo = new AddressGuard(true, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.255.255.254", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255",
                        "192.168.0.1", "100.64.0.1",
                "100.127.255.255", "169.254.1.1", "198.18.0.1", "198.19.255.255", "::1", "fc00::1", "fd12:3456::1",
                        "fe80::1",
                "febf::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
                        "2001:2::1"
            })
    void aNetworkOfOurOwnIsOnlyOpenWhereTheOperatorSaysSo(String address) {
        assertThat(closed.permits(InetAddress.ofLiteral(address), 80)).isFalse();
        assertThat(privateToo.permits(InetAddress.ofLiteral(address), 80)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.0.8",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9",
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::7f00:1",
                "::8.8.8.8",
                "::ffff:0:7f00:1",
                "64:ff9b:1::a00:1",
                "64:ff9b::a9fe:a9fe",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fd00:ec2::254",
                "fd00:ec2::23",
                "fd20:ce::254",
                "fe80::a9fe:a9fe",
                "ff02::1",
                "169.254.170.23",
                "::127.0.0.1",
                "64:ff9b:1::7f00:1",
                "64:ff9b:1:7f:0:100::",
                "2002:a00:1::1",
                "2a00:1450::5efe:7f00:1",
                "2a00:1450::200:5efe:a00:1",
                "fe80::5efe:a00:1",
                "::ffff:169.254.169.254"
            })
    void whereNoPublisherCanBeIsAlwaysClosed(String address) {
        assertThat(closed.permits(InetAddress.ofLiteral(address), 80)).isFalse();
        assertThat(privateToo.permits(InetAddress.ofLiteral(address), 80)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "2001:200::1",
                "2003::1",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    void thePublicInternetIsOpen(String address) {
        assertThat(closed.permits(InetAddress.ofLiteral(address), 80)).isTrue();
    }

    @Test
    void aMappedAddressIsSeenThroughEvenWhereJavaKeepsIt() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};

        assertThat(closed.permits(Inet6Address.getByAddress(null, mapped, 0), 80))
                .isFalse();
    }

    @Test
    void aPlaceOnTheListIsOpenOnItsPortOnly() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(false, List.of("127.0.0.1:8099", "[::1]:8099", "Intranet.Example:80"));

        assertThat(guard.permits(InetAddress.ofLiteral("127.0.0.1"), 8099)).isTrue();
        assertThat(guard.permits(InetAddress.ofLiteral("127.0.0.1"), 80)).isFalse();
        assertThat(guard.permits(InetAddress.ofLiteral("127.0.0.2"), 8099)).isFalse();
        assertThat(guard.permits(InetAddress.ofLiteral("::1"), 8099)).isTrue();
        byte[] ten = {10, 0, 0, 1};
        assertThat(guard.permits(InetAddress.getByAddress("intranet.example", ten), 80))
                .isTrue();
        assertThat(guard.permits(InetAddress.getByAddress("other.example", ten), 80))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "' Intranet.Example.:80 ', intranet.example",
        "한국.example:80, xn--3e0b707e.example",
        "[0:0::1]:80, ::1",
        "[::ffff:10.0.0.1]:80, 10.0.0.1",
    })
    void aPlaceIsTheSameInEverySpelling(String place, String host) throws UnknownHostException {
        AddressGuard guard = new AddressGuard(false, List.of(place));
        InetAddress named = Character.isLetter(host.charAt(0))
                ? InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1})
                : InetAddress.ofLiteral(host);

        assertThat(guard.permits(named, 80)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:",
                "localhost:http",
                "localhost:0",
                "localhost:65536",
                "localhost:99999999999",
                "localhost:-1",
                "localhost:+80",
                ":80",
                "",
                " ",
                "::1",
                "::1:8080",
                "[::1]",
                "[::1:8080",
                "[zz]:80",
                "[::1%lo]:80",
                "127.1:80",
                "2130706433:80",
                "0x7f000001:80",
                "http://localhost:80",
                "localhost:80/",
                "user@localhost:80",
                "localhost/x:80",
                "local host:80",
                "localhost:80,localhost:81",
                "*.example:80",
                "10.0.0.0/8:80"
            })
    void aListThatCannotBeReadIsAMistakeThatIsTold(String place) {
        assertThatThrownBy(() -> new AddressGuard(false, List.of("news.example:80", place)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + place + "\" is not host:port, as in \"news.example:8080\" or \"[::1]:8080\".");
    }
}
