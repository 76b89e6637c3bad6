package fr.rsi.engine.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.Exp;

/** Trees of expressions, which are Scala's case classes, for Java. */
final class Trees {

    private Trees() {}

    /** The expressions of which this one is made. */
    static List<Exp> children(Exp parent) {
        List<Exp> children = new ArrayList<>();
        collect(((Product) parent).productIterator(), children);
        return children;
    }

    private static void collect(Iterator<?> parts, List<Exp> children) {
        while (parts.hasNext()) {
            Object part = parts.next();
            if (part instanceof Exp child) {
                children.add(child);
            } else if (part instanceof camundajar.impl.scala.collection.Iterable<?> list) {
                collect(list.iterator(), children);
            } else if (part instanceof Product product) {
                collect(product.productIterator(), children);
            }
        }
    }

    /** A list of Scala's as one of Java's. */
    static <T> List<T> list(camundajar.impl.scala.collection.immutable.List<T> scala) {
        List<T> list = new ArrayList<>();
        scala.foreach(list::add);
        return list;
    }
}
