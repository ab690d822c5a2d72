package hub.local.e2e;

import org.junit.jupiter.api.function.Executable;

/**
 * A point of TAXII 2.1 and how it is checked.
 *
 * @param name resource or section, and what it has to do
 */
record TaxiiPoint(String name, Executable check) {
    static TaxiiPoint point(String name, Executable check) {
        return new TaxiiPoint(name, check);
    }
}
