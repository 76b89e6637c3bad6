package fr.rsi.testing;

import fr.rsi.directory.Folding;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A French company of any size as its personnel software exports it; the same for the same seed. */
public final class Company {

    /** The columns, by number. */
    public static final int ID = 0;

    /** Column of the first name. */
    public static final int FIRST_NAME = 1;

    /** Column of the last name. */
    public static final int LAST_NAME = 2;

    /** Column of the e-mail address. */
    public static final int EMAIL = 3;

    /** Column of the department. */
    public static final int DEPARTMENT = 4;

    /** Column of the site. */
    public static final int SITE = 5;

    /** Column of the job. */
    public static final int JOB = 6;

    /** Column of the manager. */
    public static final int MANAGER = 7;

    /** Column of the language. */
    public static final int LANGUAGE = 8;

    /** Column of the weight. */
    public static final int WEIGHT = 9;

    /** Column of the groups. */
    public static final int GROUPS = 10;

    /** Column of the first day. */
    public static final int ACTIVE_FROM = 11;

    /** Column of the last day. */
    public static final int ACTIVE_UNTIL = 12;

    /** Column of the first day of the absence. */
    public static final int ABSENT_FROM = 13;

    /** Column of the last day of the absence. */
    public static final int ABSENT_UNTIL = 14;

    /** Column of the substitute. */
    public static final int SUBSTITUTE = 15;

    /** Column of a free attribute: yes or no. */
    public static final int REMOTE = 16;

    private static final List<String> HEADINGS = List.of(
            "Identifiant",
            "Prénom",
            "Nom",
            "Adresse électronique",
            "Service",
            "Site",
            "Fonction",
            "Responsable",
            "Langue",
            "Poids",
            "Groupes",
            "Date d'entrée",
            "Date de sortie",
            "Absent du",
            "Absent au",
            "Suppléant",
            "Télétravail",
            "Ancienneté",
            "Code postal");

    private static final List<String> FIRST =
            List.of(("Adèle Agathe Aïcha Alain Albéric Alexandre Alice Aliénor Amélie Anaïs"
                            + " André Anne-Sophie Antoine Arnaud Aurélie Axel Béatrice Benoît Bérénice Brigitte Bruno Camille Cécile"
                            + " Cédric Célia Chloé Christophe Claire Clémence Cyril Damien Daphné David Delphine Denis Diane Dominique"
                            + " Édouard Élise Élodie Émile Emma Éric Estelle Étienne Eugénie Fabien Fatima Félix Florence François"
                            + " Françoise Frédéric Gaël Gaëlle Gauthier Geneviève Gérard Guillaume Hadrien Hélène Henri Hervé Hugo Inès"
                            + " Irène Isabelle Jacques Jean Jean-Baptiste Jeanne Jérémie Jérôme Joël Joséphine Julie Julien Karim"
                            + " Laëtitia Laure Léa Léon Loïc Lucas Lucie Maël Maëlle Magali Manon Marc Marcel Margaux Marie Marie-Noëlle"
                            + " Martin Mathéo Mathilde Maud Mehdi Mélanie Michel Mireille Mohamed Nadège Nathalie Nicolas Noël Noémie"
                            + " Océane Olivier Pascal Patrick Paul Philippe Pierre Quentin Rachel Raphaël Régis Rémi René Romain Sabine"
                            + " Samuel Sandrine Sébastien Séverine Solène Sophie Stéphane Sylvie Thaïs Théo Thérèse Thibault Thomas"
                            + " Tiphaine Valérie Véronique Victor Vincent Xavier Yann Yasmine Yves Zoé")
                    .split(" "));

    private static final List<String> LAST =
            List.of(("Abadie Adam Arnaud Aubert Aubry Bailly Barbier Baron Barthélémy Béguin"
                            + " Benard Bénard Benoît Berger Bernard Berthelot Bertrand Besnard Blanc Blanchard Bonnet Boucher Boulanger"
                            + " Bourgeois Bouvier Boyer Brun Brunet Camus Carlier Caron Carpentier Chevalier Chevallier Clément Colin"
                            + " Collet Cordier Cousin D'Amico Da_Silva Daniel David De_La_Tour Delaunay Denis Deschamps Devaux Dubois"
                            + " Dufour Dumas Dumont Dupont Dupuis Durand Duval Étienne Évrard Fabre Faure Fernández Fleury Fontaine"
                            + " Fournier François Gaillard Garnier Gauthier Gautier Gérard Germain Giraud Gonçalves Grégoire Guérin"
                            + " Guillaume Guillot Haddad Hamel Hébert Henry Hoarau Huet Jacquet Joly Julien Klein Lacroix Laîné Lambert"
                            + " Langlois Le_Gall Le_Goff Leblanc Leclerc Lefèvre Legrand Lemaître Léger Leroux L'Hermitte Lopez Louis"
                            + " Lucas Maillard Mallet Marchand Marie Martel Martin Masson Mathieu Ménard Mercier Meunier Meyer Michel"
                            + " Millet Monnier Moreau Morel Morin Moulin Muller N'Diaye Nguyên Noël Olivier Ortega Ozanne Paris Pécresse"
                            + " Pelletier Perez Perrin Petit Philippe Picard Pichon Poirier Prévost Quéré Rénier Renard Rey Richard"
                            + " Rivière Robert Robin Roche Rodríguez Rolland Rousseau Roux Royer Saint-Étienne Sánchez Schmitt Simon"
                            + " Taïeb Tessier Thévenin Thomas Vasseur Vidal Vincent Weber Yılmaz Zimmermann")
                    .split(" "));

    private static final Map<String, List<String>> JOBS = Map.of(
            "R&D", List.of("Ingénieur mécanique", "Ingénieure matériaux", "Technicien d'essais", "Data scientist"),
            "Production", List.of("Opérateur", "Régleur", "Conducteur de ligne", "Technicien de maintenance"),
            "Qualité", List.of("Qualiticien", "Auditrice", "Technicien de métrologie"),
            "Achats", List.of("Acheteuse", "Approvisionneur", "Juriste achats"),
            "Ressources humaines", List.of("Gestionnaire paie", "Chargée de recrutement", "Formatrice"),
            "Finance", List.of("Comptable", "Contrôleuse de gestion", "Trésorier"),
            "Systèmes d'information", List.of("Développeuse", "Administrateur systèmes", "Chef de projet; MOA"),
            "Ventes", List.of("Commerciale", "Assistant commercial", "Ingénieur d'affaires"));

    private static final List<String> DEPARTMENTS =
            JOBS.keySet().stream().sorted().toList();

    private static final List<String> SITES = List.of(
            "Lyon",
            "Nantes",
            "Toulouse",
            "Lille",
            "Saint-Étienne",
            "Besançon",
            "Orléans",
            "Nîmes",
            "Angoulême",
            "Sète");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z-]");
    private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int REPORTS = 9;
    private static final int EMPTY_LINE_EACH = 9973;

    private final Random random;
    private final List<String[]> rows = new ArrayList<>();
    private final Set<String> namesakes = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> named = new TreeSet<>();

    private Company(int people, long seed) {
        random = new Random(seed);
        for (int i = 0; i < people; i++) {
            rows.add(person(i));
        }
        for (int i = 0; i < people; i++) {
            absence(i);
        }
    }

    /** A company of so many people. */
    public static Company of(int people, long seed) {
        return new Company(people, seed);
    }

    private String[] person(int i) {
        var cells = new String[HEADINGS.size()];
        do {
            cells[FIRST_NAME] = any(FIRST);
            cells[LAST_NAME] = any(LAST).replace('_', ' ');
            cells[DEPARTMENT] = any(DEPARTMENTS);
            cells[SITE] = any(SITES);
            cells[JOB] = any(JOBS.get(cells[DEPARTMENT]));
        } while (!namesakes.add(
                Folding.fold(String.join("|", Arrays.asList(cells).subList(FIRST_NAME, JOB + 1)))));
        String name = ascii(cells[FIRST_NAME]) + "." + ascii(cells[LAST_NAME]);
        int number = numbers.merge(name, 1, Integer::sum);
        String local = number == 1 ? name : name + number;
        boolean external = random.nextInt(10) == 0;
        cells[EMAIL] = local + (external ? "@prestataire.example" : "@aubrac.example");
        cells[ID] = external ? cells[EMAIL] : local;
        int manager = (i - 1) / REPORTS;
        cells[MANAGER] = i == 0 ? "" : rows.get(manager)[random.nextInt(5) == 0 ? EMAIL : ID];
        if (i > 0) {
            named.add(manager);
        }
        cells[LANGUAGE] = any(List.of("fr", "fr", "fr", "Français", "", "en", "anglais"));
        cells[WEIGHT] = any(List.of("1", "1", "", "2"));
        cells[GROUPS] = random.nextInt(50) == 0 ? any(List.of("managers", "designers", "designers | managers")) : "";
        LocalDate entry = LocalDate.of(1985, 1, 1).plusDays(random.nextInt(14_000));
        cells[ACTIVE_FROM] = random.nextBoolean() ? entry.toString() : entry.format(FRENCH_DATE);
        cells[ACTIVE_UNTIL] = random.nextInt(40) == 0 ? entry.plusDays(20_000).format(FRENCH_DATE) : "";
        cells[REMOTE] = any(List.of("oui", "non", ""));
        cells[REMOTE + 1] = String.valueOf(2027 - entry.getYear());
        cells[REMOTE + 2] = String.valueOf(101_000 + random.nextInt(90_000)).substring(1);
        return cells;
    }

    private void absence(int i) {
        String[] cells = rows.get(i);
        cells[ABSENT_FROM] = "";
        cells[ABSENT_UNTIL] = "";
        cells[SUBSTITUTE] = "";
        if (random.nextInt(50) == 0 && rows.size() > 1) {
            LocalDate from = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(100));
            cells[ABSENT_FROM] = from.format(FRENCH_DATE);
            cells[ABSENT_UNTIL] =
                    random.nextBoolean() ? from.plusDays(random.nextInt(90)).toString() : "";
            int substitute = (i + 1 + random.nextInt(rows.size() - 1)) % rows.size();
            cells[SUBSTITUTE] = rows.get(substitute)[ID];
            named.add(substitute);
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String ascii(String text) {
        return NO_LETTER.matcher(Folding.fold(text).replace('ı', 'i')).replaceAll("");
    }

    /** The cells of everyone, to be read or spoilt. */
    public List<String[]> rows() {
        return rows;
    }

    /** The indexes of those whom others name as their manager or substitute. */
    public Set<Integer> named() {
        return named;
    }

    /** The heading of a column. */
    public static String heading(int column) {
        return HEADINGS.get(column);
    }

    /** The row of somebody, by index, as a spreadsheet shows it: under the headings, and under empty lines here and there. */
    public static int number(int index) {
        return index + 2 + index / EMPTY_LINE_EACH;
    }

    /** The file. */
    public byte[] csv(char delimiter, Charset charset) {
        var file = new StringBuilder(line(HEADINGS.toArray(String[]::new), delimiter));
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && i % EMPTY_LINE_EACH == 0) {
                file.append("\r\n");
            }
            file.append(line(rows.get(i), delimiter));
        }
        return file.toString().getBytes(charset);
    }

    private static String line(String[] cells, char delimiter) {
        var line = new StringJoiner(String.valueOf(delimiter), "", "\r\n");
        for (String cell : cells) {
            line.add(quoted(cell, delimiter));
        }
        return line.toString();
    }

    private static String quoted(String cell, char delimiter) {
        boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
