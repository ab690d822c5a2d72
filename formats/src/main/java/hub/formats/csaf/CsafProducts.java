package hub.formats.csaf;

import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import hub.model.incident.Product;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The products of {@code product_tree}, CSAF 2.1 section 3.2.3, by their ids in the document. */
final class CsafProducts {
    private static final String HELPER = "product_identification_helper";

    private final Findings findings;
    private final Map<String, Named> byId = new LinkedHashMap<>();
    private int helpers;

    private CsafProducts(Findings findings) {
        this.findings = findings;
    }

    /** A product and how the document calls it. */
    private record Named(String name, Product product) {}

    /** What the branches down to a product say. */
    private record Path(
            @Nullable String vendor,
            @Nullable String product,
            @Nullable String version) {
        Path with(String category, String name) {
            return switch (category) {
                case "vendor" -> new Path(name, product, version);
                case "product_name" -> new Path(vendor, name, version);
                case "product_family" -> new Path(vendor, product == null ? name : product, version);
                case "product_version", "product_version_range" -> new Path(vendor, product, name);
                default -> new Path(vendor, product, version == null ? name : version + " " + name);
            };
        }
    }

    static CsafProducts read(@Nullable Members tree, Prose prose, Findings findings) {
        CsafProducts products = new CsafProducts(findings);
        if (tree != null) {
            tree.objects("branches", branch -> products.branch(branch, new Path(null, null, null)));
            tree.objects("full_product_names", item -> products.product(item, new Path(null, null, null)));
            tree.objects("relationships", products::relationship);
            tree.objects("product_groups", products::group);
            tree.rest();
            products.count(prose);
        }
        return products;
    }

    private boolean branch(Members in, Path above) {
        String category = in.text("category");
        String name = in.text("name");
        Path path = name == null ? above : above.with(Objects.requireNonNullElse(category, ""), name);
        in.objects("branches", branch -> branch(branch, path));
        Members product = in.object("product");
        if (product != null) {
            product(product, path);
        }
        in.rest();
        return true;
    }

    private boolean product(Members in, Path path) {
        String id = id(in);
        String name = in.text("name");
        helper(in);
        in.rest();
        add(id, name, in, path.product() == null ? path.with("product_name", String.valueOf(name)) : path);
        return true;
    }

    /** A product on or in another one: the vendor is that of the first. */
    private boolean relationship(Members in) {
        String category = in.text("category");
        String part = in.text("product_reference");
        String whole = in.text("relates_to_product_reference");
        Members product = in.object("full_product_name");
        if (product != null) {
            String id = id(product);
            String name = product.text("name");
            helper(product);
            product.rest();
            Named known = part == null ? null : byId.get(part);
            Path path = known == null
                    ? new Path(null, name, null)
                    : new Path(known.product().vendor(), name, known.product().version());
            add(id, name, product, path);
        }
        in.rest();
        if (category == null || part == null || whole == null) {
            findings.warn(ProblemCode.MISSING_FIELD, in.pointer(), "a relationship without category or products");
        }
        return true;
    }

    private boolean group(Members in) {
        in.require("group_id", "a text");
        String id = in.text("group_id");
        String summary = in.text("summary");
        List<String> ids = in.texts("product_ids");
        in.rest();
        if (id != null) {
            String name = summary == null ? String.join(", ", names(ids)) : summary;
            byId.putIfAbsent(id, new Named(name, new Product(null, null, null)));
        }
        return true;
    }

    private static @Nullable String id(Members product) {
        product.require("product_id", "a text");
        product.require("name", "a text");
        return product.text("product_id");
    }

    private void add(@Nullable String id, @Nullable String name, Members in, Path path) {
        if (id == null || name == null) {
            return;
        }
        Product product = new Product(path.vendor(), path.product(), path.version());
        if (byId.putIfAbsent(id, new Named(name, product)) != null) {
            findings.keep(in.at("name"), Json.tree(name));
            findings.warn(
                    ProblemCode.INVALID_VALUE,
                    in.at("product_id"),
                    "product_id: " + Printable.quote(id) + " stands twice; the first counts, the other's name is kept");
        }
    }

    private void helper(Members product) {
        JsonNode helper = product.raw(HELPER);
        if (helper != null) {
            helpers++;
            findings.keep(product.at(HELPER), helper);
        }
    }

    private void count(Prose prose) {
        if (helpers > 0) {
            findings.warn(
                    ProblemCode.UNKNOWN_FIELD,
                    Pointers.child("", "product_tree"),
                    HELPER + " (CPE, purl, hashes) of " + helpers + " products: kept as sent");
        }
        int products = all().size();
        prose.fact("Products named", products == 0 ? null : String.valueOf(products));
    }

    /** The names of products and groups; an id that the tree does not have is its own name. */
    List<String> names(Collection<String> ids) {
        return ids.stream()
                .map(id -> byId.containsKey(id) ? byId.get(id).name() : id)
                .distinct()
                .toList();
    }

    List<Product> all() {
        return products(byId.keySet());
    }

    /** The products of these ids, without groups. */
    List<Product> products(Collection<String> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Named::product)
                .filter(product -> product.product() != null || product.vendor() != null)
                .distinct()
                .toList();
    }
}
