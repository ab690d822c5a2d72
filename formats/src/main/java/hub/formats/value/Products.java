package hub.formats.value;

import hub.formats.json.Fill;
import hub.formats.json.Members;
import hub.model.incident.Product;
import tools.jackson.databind.node.ObjectNode;

/** Products as JSON, in the hub's own format and in its extension of STIX alike. */
public final class Products {
    private Products() {}

    /** Reads one; a member that is none of a product is told as unknown. */
    public static Product read(Members in) {
        Product product = new Product(
                in.text("vendor"),
                in.text("product"),
                in.text("version"),
                in.value("context", Product::context, Product.CONTEXT));
        in.rest();
        return product;
    }

    public static ObjectNode write(Product product) {
        return new Fill()
                .text("vendor", product.vendor())
                .text("product", product.product())
                .text("version", product.version())
                .text("context", product.context())
                .done();
    }
}
