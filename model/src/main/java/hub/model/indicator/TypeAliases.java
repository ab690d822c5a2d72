package hub.model.indicator;

import java.util.Map;
import java.util.TreeMap;

/** Other names of indicator types: MISP attribute types, STIX 2.1 objects, IODEF and IntelMQ fields, names of the 3GPP table, and what people write. */
final class TypeAliases {

    /** Each line: the hub's name, a colon, and its aliases. */
    private static final String LINES = """
            ip: source.ip destination.ip source.local_ip destination.local_ip ip-src ip-dst ip-src|port ip-dst|port ip-port ip_address ipaddress address
            ipv4: ipv4-addr ip4
            ipv6: ipv6-addr ip6 ipv6-addr-mapped
            ipv4-port: ipv4+port
            ipv6-port: ipv6+port
            cidr: ip-range network netblock ipv4-net ipv6-net ipv4-net-masked ipv6-net-masked source.network destination.network
            asn: as autonomous-system source.asn destination.asn
            domain: hostname domain-name fqdn host onion-address source.fqdn destination.fqdn source.reverse_dns destination.reverse_dns
            domain|ip: hostname|ip
            domain|port: hostname|port
            url: uri link site-uri source.url destination.url
            email: email-addr email-src email-dst email-reply-to target-email whois-registrant-email dns-soa-email eppn e-mail
            mac: mac-addr mac-address mac-eui-48
            hash: file-hash filehash malware.hash
            md5: malware.hash.md5
            sha1: sha-1 malware.hash.sha1
            sha224: sha-224
            sha256: sha-256 malware.hash.sha256
            sha384: sha-384
            sha512: sha-512
            sha3-224: sha3_224
            sha3-256: sha3_256
            sha3-384: sha3_384
            sha3-512: sha3_512
            sha512-224: sha512/224
            sha512-256: sha512/256
            filename|sha512-224: filename|sha512/224
            filename|sha512-256: filename|sha512/256
            hassh: hassh-md5
            hassh-server: hasshserver-md5 hasshserver
            jarm: jarm-fingerprint
            git-commit: git-commit-id
            ja4t: ja4ts
            ja3: ja3-string ja3-fingerprint-md5
            ja4: ja4-fingerprint
            x509-md5: x509-fingerprint-md5
            x509-sha1: x509-fingerprint-sha1
            x509-sha256: x509-fingerprint-sha256
            cve: vulnerability
            file-name: filename email-attachment attachment
            filename|md5: malware-sample
            registry-key: regkey windows-registry-key
            registry-key|value: regkey|value
            file-path: directory
            file-name-pattern: filename-pattern
            named-pipe: pipe
            pdb-path: pdb
            service-name: windows-service-name windows-service-displayname
            scheduled-task: windows-scheduled-task
            command-line: process-state
            byte-pattern: pattern-in-file pattern-in-memory pattern-in-traffic hex
            kusto: kusto-query
            pgp-key: pgp-public-key
            cwe: weakness
            mobile-app-id: mobile-application-id
            uuid: azure-application-id
            port: source.port destination.port
            bank-account: bank-account-nr
            account: jabber-id twitter-id github-username github-organisation target-user user-account source.account destination.account
            display-name: email-src-display-name email-dst-display-name
            email-boundary: email-mime-boundary
            email-message-id: message-id
            email-subject: subject
            zeek: bro
            suricata: suricata-rule
            snort: snort-rule
            sigma: sigma-rule
            yara: yara-rule
            stix-pattern: stix2-pattern
            text: other comment email-body
            technique: attack-pattern ttp
            imei: pei-imei
            imeisv: pei-imeisv
            tac-device: device-tac
            msisdn: gpsi-msisdn phone-number whois-registrant-phone prtn telephone
            extid: gpsi-extid
            tac: tac-area tracking-area-code
            5g-guti: guti
            tmsi: 5g-tmsi m-tmsi p-tmsi
            s-nssai: snssai slice
            dnn: apn
            nr-cell-id: nci
            eutra-cell-id: eci
            gnb-id: gnbid
            5g-s-tmsi: s-tmsi
            ss7-ssn: subsystem-number
            diameter-host: origin-host destination-host
            diameter-realm: origin-realm destination-realm
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
