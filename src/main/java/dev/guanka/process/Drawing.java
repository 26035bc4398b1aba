package dev.guanka.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A model as it is drawn, without its workings: those whose submission runs on it may see the
 * steps, not the expressions, scripts and settings of the installation behind them.
 */
final class Drawing {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Set<String> DRAWN =
      Set.of(
          BPMN,
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");
  private static final Set<String> PLAIN =
      Set.of(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
  private static final Set<String> HIDDEN = Set.of("extensionElements", "documentation");
  private static final Set<String> TOLD =
      Set.of("text", "incoming", "outgoing", "flowNodeRef", "sourceRef", "targetRef");

  private Drawing() {}

  static byte[] of(InputStream model) {
    try (model) {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = parsers.newDocumentBuilder().parse(model);
      strip(document.getDocumentElement());
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IllegalStateException("A deployed model is no XML", e);
    }
  }

  private static void strip(Element element) {
    stripAttributes(element);
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element inner && isDrawn(inner)) {
        strip(inner);
      } else if (!(child.getNodeType() == Node.TEXT_NODE
          && TOLD.contains(element.getLocalName()))) {
        element.removeChild(child);
      }
    }
  }

  private static boolean isDrawn(Element element) {
    return DRAWN.contains(element.getNamespaceURI()) && !HIDDEN.contains(element.getLocalName());
  }

  private static void stripAttributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      String namespace = attributes.item(i).getNamespaceURI();
      if (namespace != null && !PLAIN.contains(namespace)) {
        element.removeAttributeNode((org.w3c.dom.Attr) attributes.item(i));
      }
    }
  }

  private static byte[] bytes(Document document) throws TransformerException {
    var bytes = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(bytes));
    return bytes.toByteArray();
  }
}
