package throughline.web;

/** A link of a row of links, of which one may be where the reader already is. */
public record Link(String text, String address, boolean current) {}
