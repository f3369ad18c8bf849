package throughline.web;

/**
 * What every page has around its own matter.
 *
 * @param title what the browser shows
 * @param section which entry of the navigation is current: desk, beats, alerts, feeds or none
 * @param needYou how many feeds need the reader
 * @param zone in which zone times are told
 * @param style the address of the style sheet
 * @param script the address of the script
 */
public record Frame(String title, String section, int needYou, String zone, String style, String script) {}
