package throughline.fetch;

import java.net.InetAddress;
import java.util.List;

/**
 * What sort of network an address belongs to, by the special-purpose registries of IANA (RFC 6890 and what followed it). An
 * address that carries an IPv4 address inside is judged by that one where such traffic is usual (mapped, NAT64) and is a kind of
 * its own where it is not (compatible, 6to4, Teredo, ISATAP).
 */
enum AddressKind {
    PUBLIC("a public address"),
    LOOPBACK("this machine itself"),
    PRIVATE("a private network"),
    SHARED("a provider's inner network"),
    LINK_LOCAL("the local link"),
    BENCHMARK("a network for measuring"),
    METADATA("a cloud's metadata service"),
    DOCUMENTATION("an address for examples only"),
    MULTICAST("a group of machines"),
    UNSPECIFIED("no machine in particular"),
    EMBEDDED("an IPv4 address packed into IPv6"),
    RESERVED("a reserved range");

    private record Range(InetAddress first, int bits, AddressKind kind) {
        boolean holds(byte[] address) {
            byte[] prefix = first.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != prefix[i]) {
                    return false;
                }
            }
            int rest = 0xff00 >> (bits % 8) & 0xff;
            return rest == 0 || (address[whole] & rest) == (prefix[whole] & rest);
        }
    }

    // The first range that holds an address names its kind: the narrow ones stand before the wide ones.
    private static final List<Range> RANGES = List.of(
            range("169.254.169.254", 32, METADATA),
            range("169.254.170.2", 32, METADATA),
            range("169.254.170.23", 32, METADATA),
            range("100.100.100.200", 32, METADATA),
            range("168.63.129.16", 32, METADATA),
            range("192.0.0.192", 32, METADATA),
            range("0.0.0.0", 8, UNSPECIFIED),
            range("10.0.0.0", 8, PRIVATE),
            range("100.64.0.0", 10, SHARED),
            range("127.0.0.0", 8, LOOPBACK),
            range("169.254.0.0", 16, LINK_LOCAL),
            range("172.16.0.0", 12, PRIVATE),
            range("192.0.0.0", 24, RESERVED),
            range("192.0.2.0", 24, DOCUMENTATION),
            range("192.88.99.0", 24, RESERVED),
            range("192.168.0.0", 16, PRIVATE),
            range("198.18.0.0", 15, BENCHMARK),
            range("198.51.100.0", 24, DOCUMENTATION),
            range("203.0.113.0", 24, DOCUMENTATION),
            range("224.0.0.0", 4, MULTICAST),
            range("240.0.0.0", 4, RESERVED),
            range("0.0.0.0", 0, PUBLIC),
            range("::", 128, UNSPECIFIED),
            range("::1", 128, LOOPBACK),
            range("::", 80, EMBEDDED),
            range("fd00:ec2::", 32, METADATA),
            range("fd20:ce::254", 128, METADATA),
            range("fc00::", 7, PRIVATE),
            range("fe80::a9fe:a9fe", 128, METADATA),
            range("fe80::", 10, LINK_LOCAL),
            range("fec0::", 10, PRIVATE),
            range("ff00::", 8, MULTICAST),
            range("2001:db8::", 32, DOCUMENTATION),
            range("3fff::", 20, DOCUMENTATION),
            range("2001:2::", 48, BENCHMARK),
            range("2001::", 32, EMBEDDED),
            range("2001::", 23, RESERVED),
            range("2002::", 16, EMBEDDED),
            range("2000::", 3, PUBLIC));

    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private final String words;

    AddressKind(String words) {
        this.words = words;
    }

    /** For a sentence: "leads to …". */
    String words() {
        return words;
    }

    /** Whether such a network can be the operator's own, where a feed may honestly live. */
    boolean canBeOurOwn() {
        return switch (this) {
            case LOOPBACK, PRIVATE, SHARED, LINK_LOCAL, BENCHMARK -> true;
            default -> false;
        };
    }

    static AddressKind of(InetAddress address) {
        return of(address.getAddress());
    }

    private static AddressKind of(byte[] address) {
        if (isIsatap(address)) {
            return EMBEDDED;
        }
        byte[] plain = startsWith(address, MAPPED) || startsWith(address, NAT64)
                ? java.util.Arrays.copyOfRange(address, 12, 16)
                : address;
        for (Range range : RANGES) {
            if (range.holds(plain)) {
                return range.kind();
            }
        }
        return RESERVED;
    }

    /** Its network part may be anybody's; the last four bytes are the IPv4 address that it is sent on to (RFC 5214, 6.1). */
    private static boolean isIsatap(byte[] address) {
        return address.length == 16
                && (address[8] & 0xfd) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
    }

    private static boolean startsWith(byte[] address, byte[] prefix) {
        return address.length == 16 && java.util.Arrays.equals(address, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static Range range(String prefix, int bits, AddressKind kind) {
        return new Range(InetAddress.ofLiteral(prefix), bits, kind);
    }
}
