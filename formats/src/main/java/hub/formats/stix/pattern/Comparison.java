package hub.formats.stix.pattern;

/**
 * One comparison for equality, STIX 2.1 section 9.6.
 *
 * @param type of the object, {@code file}
 * @param path of the property, without quotes, {@code hashes.SHA-256}
 * @param value text as it is, numbers and booleans as written
 */
public record Comparison(String type, String path, String value) {}
