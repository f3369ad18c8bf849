package throughline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a host's name leads. The system's own, except in tests. */
@FunctionalInterface
interface NameService {

    NameService SYSTEM = InetAddress::getAllByName;

    InetAddress[] find(String host) throws UnknownHostException;
}
