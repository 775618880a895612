//! Twenty paragraphs in each language as bulletins have them, full of numbers that are nobody's; the cases are invented.

/// English.
pub(super) const ENGLISH: &str = "\
Privacy Act Bulletins are intended to offer lessons learned, best practices and other important privacy news, trends and information related to privacy protection in the federal government. We encourage you to share this information with colleagues.

On December 9, 2024, the Commissioner tabled his 2023-2024 annual report in Parliament. It sets out 1,113 complaints under the Privacy Act, an increase of 8.5% over 2022–2023, and 446 under PIPEDA. The average time to close a file fell from 12.4 to 9.7 months.

Issue 1: Collection without authority. Section 4 of the Privacy Act (R.S.C., 1985, c. P-21) allows an institution to collect only what relates directly to an operating program. See also paragraphs 8(2)(a) to (m) and subsection 12(1).

Lessons learned: Before collecting the social insurance number (SIN), check the Directive on Social Insurance Number. A SIN has nine digits; the 1st says where it was issued, and numbers that begin with 9 are temporary.

In one case, 3 laptops and 12 USB keys were lost between March 31, 2022 and April 1, 2023. They held the records of 187,412 people, among them dates of birth, passport numbers and home addresses. Notices went out within 72 hours.

The breach cost $2,345,678.90 to repair, or about $12.50 per person. Parliament voted $31.6 million for 2024-25 (Main Estimates, vote 1), against $29,876,543 the year before.

Institutions reported 561 breaches in 2023-24: 298 in the first quarter, 101 in the second, 88 in the third and 74 in the fourth. Nine of 10 (89.7%) were errors in sending mail.

For advice, write to info@priv.gc.ca or call the Information Centre at 1-800-282-1376 (the teletypewriter line closed in 2019). Media may reach media@priv.gc.ca from 8:30 a.m. to 4:30 p.m.

The office stands at 30 Victoria Street, Gatineau, Quebec K1A 1H3. Its door is open from Monday to Friday; ring at entrance 2, floor 1.

Under the Directive on Privacy Practices, in effect October 9, 2024, a privacy impact assessment is due before launch (4.2.11). Appendix C, section C.2.2.9.1, lists what it must hold. The older text (2010-04-01) no longer applies.

PIPEDA Report of Findings #2021-001 and PIPEDA Case Summary #2001-11 speak of facial recognition. The Federal Court agreed (2023 FC 533, docket T-190-20); see also [2014] 2 S.C.R. 212, at paras. 50-51.

The Personal Information Protection and Electronic Documents Act (S.C. 2000, c. 5) was amended by S.C. 2015, c. 32 and by SOR/2018-64 (Canada Gazette, Part II, Vol. 152, No. 8, April 18, 2018).

Software should be kept current: version 115.0.5790.102 closed 11 holes, 4 of them serious. Addresses such as 192.0.2.1 or 2001:db8::1 are kept for examples and belong to nobody.

The guide (ISBN 978-0-660-12345-6, ISSN 1913-2824, Cat. No. IP54-110/2024E-PDF) can be had at https://publications.gc.ca/site/eng/9.876543/publication.html. Its DOI is 10.1000/182.2024-1234567.

Children born in Canada are citizens; their parents asked for 365,000 certificates last year. A record of birth is kept for 100 years, a complaint file for 2 years after the last action, as the Regulations (SOR/83-508, s. 4) require.

The survey reached 1,500 Canadians aged 16 and over between November 14 and December 8, 2022. Its margin of error is ±2.5%, 19 times out of 20. Nearly 93% are concerned about their privacy; 2 in 10 read the terms.

Tables 2.1 to 2.4 compare 2021-22, 2022-23 and 2023-24. In the last, 1 204 of 1 950 requests were answered in 30 days, 12 000 pages were reviewed and 4,111 exempted.

WCAG 2.1 criteria 1.4.3, 1.4.11 and 2.4.7 apply, and EN 301 549 V3.2.1 besides. Form TBS/SCT 350-58 is used for consent; form PPTC 153 for children's passports.

The hash of the file is 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08; its size, 1,048,576 bytes; its identifier, 123e4567-e89b-12d3-a456-426614174000. It was made at 2024-12-06T14:05:09-05:00.

Date modified: 2024-12-12. Further reading: Remarks of 2024-11-26 (12 min 30 s), Bulletin 2023-09-19, and https://www.priv.gc.ca/en/opc-news/speeches/2024/sp-d_20241126/?id=613555123.
";

/// French.
pub(super) const FRENCH: &str = "\
Les bulletins sur la Loi sur la protection des renseignements personnels présentent les leçons apprises, les pratiques exemplaires et les nouvelles qui touchent la protection de la vie privée au gouvernement fédéral. Nous vous encourageons à les faire connaître à vos collègues.

Le 9 décembre 2024, le commissaire a déposé au Parlement son rapport annuel de 2023-2024. Il fait état de 1 113 plaintes déposées en vertu de la Loi, une hausse de 8,5 % par rapport à 2022-2023, et de 446 en vertu de la LPRPDE. Le délai moyen de règlement d’un dossier est passé de 12,4 à 9,7 mois.

Question no 1 : la collecte sans autorisation. L’article 4 de la Loi (L.R.C. (1985), ch. P-21) ne permet de recueillir que ce qui a un lien direct avec un programme. Voir aussi les alinéas 8(2)a) à m) et le paragraphe 12(1).

Leçons apprises : avant de recueillir le numéro d’assurance sociale (NAS), il faut consulter la Directive sur le numéro d’assurance sociale. Le NAS compte neuf chiffres; le 1er indique la province, et ceux qui commencent par 9 sont temporaires.

Dans un cas, 3 ordinateurs et 12 clés USB ont été perdus entre le 31 mars 2022 et le 1er avril 2023. Ils contenaient les dossiers de 187 412 personnes, dont la date de naissance, le numéro de passeport et l’adresse du domicile. Les avis ont été envoyés en 72 heures.

La réparation a coûté 2 345 678,90 $, soit environ 12,50 $ par personne. Le Parlement a voté 31,6 millions de dollars pour 2024-2025 (Budget principal, crédit 1), contre 29 876 543 $ l’année précédente; le total des cinq ans s’élève à 123 456 782 $.

Les institutions ont déclaré 561 atteintes en 2023-2024 : 298 au premier trimestre, 101 au deuxième, 88 au troisième et 74 au quatrième. Neuf sur 10 (89,7 %) étaient des erreurs d’envoi.

Pour obtenir des conseils, écrivez à info@priv.gc.ca ou composez le 1 800 282-1376. Les médias peuvent écrire à media@priv.gc.ca, de 8 h 30 à 16 h 30.

Le Commissariat est situé au 30, rue Victoria, Gatineau (Québec) K1A 1H3. La porte est ouverte du lundi au vendredi; sonnez à l’entrée 2, au rez-de-chaussée.

Selon la Directive sur les pratiques relatives à la protection de la vie privée, en vigueur depuis le 9 octobre 2024, l’évaluation doit précéder le lancement (4.2.11). L’annexe C, à l’article C.2.2.9.1, dit ce qu’elle contient. Le texte précédent (2010-04-01) ne s’applique plus.

Le Rapport de conclusions en vertu de la LPRPDE no 2021-001 et le résumé no 2001-11 portent sur la reconnaissance faciale. La Cour fédérale était du même avis (2023 CF 533, dossier T-190-20); voir aussi [2014] 2 R.C.S. 212, par. 50-51.

La Loi sur la protection des renseignements personnels et les documents électroniques (L.C. 2000, ch. 5) a été modifiée par L.C. 2015, ch. 32 et par DORS/2018-64 (Gazette du Canada, Partie II, vol. 152, no 8, 18 avril 2018).

Les logiciels doivent être à jour : la version 115.0.5790.102 corrige 11 failles, dont 4 graves. Les adresses 192.0.2.1 et 2001:db8::1 servent d’exemples et n’appartiennent à personne.

Le guide (ISBN 978-0-660-12345-6, ISSN 1913-2824, no de cat. IP54-110/2024F-PDF) se trouve à https://publications.gc.ca/site/fra/9.876543/publication.html. Son DOI est 10.1000/182.2024-1234567.

Les enfants nés au Canada sont citoyens; leurs parents ont demandé 365 000 certificats l’an dernier. L’acte de naissance est conservé 100 ans, le dossier de plainte 2 ans après la dernière mesure, comme le veut le Règlement (DORS/83-508, art. 4).

Le sondage a joint 1 500 Canadiens de 16 ans et plus entre le 14 novembre et le 8 décembre 2022. La marge d’erreur est de ±2,5 %, 19 fois sur 20. Près de 93 % s’inquiètent pour leur vie privée; 2 sur 10 lisent les conditions.

Les tableaux 2.1 à 2.4 comparent 2021-2022, 2022-2023 et 2023-2024. Au cours du dernier exercice, 1 204 des 1 950 demandes ont reçu une réponse en 30 jours, 12 000 pages ont été examinées et 4 111 ont fait l’objet d’une exception.

Les critères 1.4.3, 1.4.11 et 2.4.7 des WCAG 2.1 s’appliquent, de même que la norme EN 301 549 V3.2.1. Le formulaire TBS/SCT 350-58 sert au consentement; le formulaire PPTC 153, au passeport des enfants.

L’empreinte du fichier est 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08; sa taille, 1 048 576 octets; son identifiant, 123e4567-e89b-12d3-a456-426614174000. Il a été produit le 6 décembre 2024 à 14 h 5.

Date de modification : 2024-12-12. Pour en savoir plus : allocution du 26 novembre 2024 (12 min 30 s), bulletin du 19 septembre 2023 et https://www.priv.gc.ca/fr/nouvelles-du-commissariat/allocutions/2024/sp-d_20241126/?id=613555123.
";
