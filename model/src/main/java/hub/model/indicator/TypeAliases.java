package hub.model.indicator;

import java.util.Map;
import java.util.TreeMap;

/** Other names of indicator types: MISP attribute types, STIX 2.1 objects, names of the 3GPP table, and what people write. */
final class TypeAliases {

    /** Each line: the hub's name, a colon, and its aliases. */
    private static final String LINES = """
            ip: ip-src ip-dst ip-src|port ip-dst|port ip-port ip_address ipaddress address
            ipv4: ipv4-addr ip4
            ipv6: ipv6-addr ip6
            ipv4-port: ipv4+port
            ipv6-port: ipv6+port
            cidr: ip-range network netblock
            asn: as autonomous-system
            domain: hostname domain-name fqdn host onion-address
            domain|ip: hostname|ip
            url: uri link
            email: email-addr email-src email-dst email-reply-to target-email whois-registrant-email dns-soa-email eppn e-mail
            mac: mac-addr mac-address
            hash: file-hash filehash
            sha1: sha-1
            sha224: sha-224
            sha256: sha-256
            sha384: sha-384
            sha512: sha-512
            ja3: ja3-string ja3-fingerprint-md5
            ja4: ja4-fingerprint
            x509-md5: x509-fingerprint-md5
            x509-sha1: x509-fingerprint-sha1
            x509-sha256: x509-fingerprint-sha256
            cve: vulnerability
            file-name: filename
            filename|md5: malware-sample
            registry-key: regkey windows-registry-key
            suricata: suricata-rule
            snort: snort-rule
            sigma: sigma-rule
            yara: yara-rule
            stix-pattern: stix2-pattern
            text: other comment
            technique: attack-pattern ttp
            imei: pei-imei
            imeisv: pei-imeisv
            tac-device: device-tac
            msisdn: gpsi-msisdn phone-number whois-registrant-phone
            extid: gpsi-extid
            tac: tac-area tracking-area-code
            5g-guti: guti
            tmsi: 5g-tmsi m-tmsi p-tmsi
            s-nssai: snssai slice
            dnn: apn
            nr-cell-id: nci
            eutra-cell-id: eci
            3gpp-fqdn: 3gppnetwork
            point-code: pc
            global-title: gt
            """;

    /** Alias to the hub's name. */
    static final Map<String, String> TABLE = read();

    private TypeAliases() {}

    private static Map<String, String> read() {
        Map<String, String> table = new TreeMap<>();
        LINES.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String alias : line.substring(colon + 1).strip().split(" ", -1)) {
                if (table.put(alias, line.substring(0, colon)) != null) {
                    throw new IllegalStateException("alias: " + alias + " (expected once)");
                }
            }
        });
        return table;
    }
}
