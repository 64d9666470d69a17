"""Towns and regions that no zone is named after, each with the zone it lies in.

CLDR has the names of zones and countries; here is what it leaves out. A name that stands under two zones
is two places, or one with two clocks: it is asked which is meant, never guessed.
"""

from collections.abc import Mapping
from typing import Final

#: names by zone (IANA), in our five languages
TOWNS: Final[Mapping[str, str]] = {
    "Europe/Paris": (
        "Lyon, Marseille, Marseilles, Toulouse, Nice, Nantes, Montpellier, Strasbourg, Straßburg, "
        "Bordeaux, Lille, Rijsel, Rennes, Reims, Le Havre, Saint-Étienne, St Étienne, Toulon, Grenoble, "
        "Dijon, Angers, Nîmes, Clermont-Ferrand, Le Mans, Aix-en-Provence, Aix, Brest, Tours, Amiens, "
        "Limoges, Annecy, Metz, Nancy, Besançon, Orléans, Rouen, Mulhouse, Mülhausen, Caen, Perpignan, "
        "Poitiers, Pau, La Rochelle, Ajaccio, Bastia, Avignon, Bayonne, Biarritz, Anglet, Bourges, "
        "Chambéry, Valence, Cannes, Antibes, Sophia Antipolis, Boulogne-Billancourt, Nanterre, "
        "Courbevoie, La Défense, Versailles, Saint-Denis, Montreuil, Créteil, Argenteuil, Évry, Massy, "
        "Saclay, Cergy, Roubaix, Tourcoing, Dunkerque, Dunkirk, Calais, Valenciennes, Lens, Arras, "
        "Colmar, Troyes, Lorient, Vannes, Quimper, Saint-Brieuc, Saint-Malo, Saint-Nazaire, Cholet, "
        "Laval, Niort, Angoulême, Périgueux, Agen, Montauban, Albi, Rodez, Tarbes, Béziers, Narbonne, "
        "Carcassonne, Sète, Alès, Arles, Gap, Vichy, Nevers, Auxerre, Chartres, Évreux, Cherbourg, Le "
        "Puy, Aurillac, Belfort, Montbéliard, Bourg-en-Bresse, Villeurbanne, Vénissieux, Corse, Corsica, "
        "Korsika, Bretagne, Brittany, Alsace, Elsass, Normandie, Normandy, Île-de-France, Provence, "
        "Occitanie, Nouvelle-Aquitaine, Bourgogne, Auvergne, Savoie, Métropole, France métropolitaine"
    ),
    "Europe/Brussels": (
        "Liège, Luik, Lüttich, Lieja, Namur, Namen, Anvers, Antwerp, Antwerpen, Amberes, Gand, Gent, "
        "Ghent, Gante, Charleroi, Bruges, Brugge, Brujas, Louvain, Leuven, Löwen, Lovaina, "
        "Louvain-la-Neuve, Mons, Bergen, Tournai, Doornik, Courtrai, Kortrijk, Malines, Mechelen, "
        "Hasselt, Ostende, Oostende, Ostend, Alost, Aalst, Genk, Roulers, Roeselare, Verviers, Mouscron, "
        "Arlon, La Louvière, Wavre, Nivelles, Waterloo, Zaventem, Ixelles, Elsene, Anderlecht, "
        "Schaerbeek, Wallonie, Wallonia, Flandre, Flandres, Flanders, Vlaanderen, Flandern, Flandes"
    ),
    "Europe/Zurich": (
        "Genève, Geneva, Genf, Ginebra, Lausanne, Lausana, Berne, Bern, Berna, Bâle, Basel, Basilea, "
        "Lucerne, Luzern, Lucerna, Winterthur, Winterthour, Saint-Gall, St. Gallen, Sankt Gallen, Lugano, "
        "Bienne, Biel, Fribourg, Freiburg im Üechtland, Neuchâtel, Neuenburg, Sion, Sitten, Nyon, Vevey, "
        "Montreux, Yverdon, La Chaux-de-Fonds, Delémont, Zoug, Zug, Thoune, Thun, Coire, Chur, "
        "Schaffhouse, Schaffhausen, Locarno, Bellinzona, Bellinzone, Davos, Zermatt, Valais, Wallis, "
        "Vaud, Waadt, Tessin, Ticino"
    ),
    "Europe/Luxembourg": "Esch-sur-Alzette, Esch, Differdange, Dudelange, Kirchberg",
    "Europe/Monaco": "Monte-Carlo",
    "Europe/Berlin": (
        "Munich, München, Hambourg, Hamburg, Hamburgo, Cologne, Köln, Colonia, Keulen, Francfort, "
        "Frankfurt, Frankfurt am Main, Frankfurt an der Oder, Fráncfort, Stuttgart, Düsseldorf, "
        "Dusseldorf, Leipzig, Dortmund, Essen, Brême, Bremen, Dresde, Dresden, Hanovre, Hannover, "
        "Hanover, Nuremberg, Nürnberg, Núremberg, Neurenberg, Duisbourg, Duisburg, Bochum, Wuppertal, "
        "Bielefeld, Bonn, Münster, Muenster, Karlsruhe, Mannheim, Augsbourg, Augsburg, Wiesbaden, "
        "Mayence, Mainz, Maguncia, Kiel, Lübeck, Rostock, Schwerin, Magdebourg, Magdeburg, Halle, Erfurt, "
        "Iéna, Jena, Weimar, Chemnitz, Cassel, Kassel, Göttingen, Brunswick, Braunschweig, Wolfsburg, "
        "Oldenburg, Osnabrück, Aix-la-Chapelle, Aachen, Aken, Aquisgrán, Krefeld, Mönchengladbach, "
        "Fribourg-en-Brisgau, Freiburg, Freiburg im Breisgau, Ulm, Heidelberg, Heilbronn, Tübingen, "
        "Reutlingen, Constance, Konstanz, Ratisbonne, Regensburg, Ratisbona, Ingolstadt, Würzburg, "
        "Wurtzbourg, Bamberg, Erlangen, Fürth, Passau, Potsdam, Cottbus, Sarrebruck, Saarbrücken, Trèves, "
        "Trier, Coblence, Koblenz, Darmstadt, Offenbach, Kaiserslautern, Walldorf, Bavière, Bavaria, "
        "Bayern, Baviera, Beieren, Saxe, Sachsen, Hesse, Hessen, Sarre, Saarland, Bade-Wurtemberg, "
        "Baden-Württemberg, Rhénanie, Nordrhein-Westfalen, NRW"
    ),
    "Europe/Amsterdam": (
        "Rotterdam, La Haye, Den Haag, ’s-Gravenhage, The Hague, La Haya, Utrecht, Eindhoven, Groningue, "
        "Groningen, Tilburg, Almere, Breda, Nimègue, Nijmegen, Nimega, Apeldoorn, Arnhem, Arnheim, "
        "Haarlem, Enschede, Amersfoort, Zaanstad, Zwolle, Leyde, Leiden, Delft, Maastricht, Dordrecht, "
        "Bois-le-Duc, Den Bosch, ’s-Hertogenbosch, Hilversum, Alkmaar, Leeuwarden, Middelburg, Venlo, "
        "Schiphol, Hoofddorp, Gouda, Veldhoven, Zoetermeer, Lelystad, Frise, Friesland, Zélande, Zeeland, "
        "Brabant, Limburg"
    ),
    "Europe/Vienna": (
        "Graz, Linz, Salzbourg, Salzburg, Salzburgo, Innsbruck, Klagenfurt, Villach, Wels, St. Pölten, "
        "Sankt Pölten, Dornbirn, Bregenz, Eisenstadt, Steyr, Tyrol, Tirol, Styrie, Steiermark, Carinthie, "
        "Kärnten, Vorarlberg"
    ),
    "Europe/Madrid": (
        "Barcelone, Barcelona, Valence, Valencia, València, Séville, Sevilla, Seville, Saragosse, "
        "Zaragoza, Saragossa, Málaga, Malaga, Murcie, Murcia, Palma, Palma de Majorque, Palma de "
        "Mallorca, Majorque, Mallorca, Bilbao, Alicante, Cordoue, Córdoba, Valladolid, Vigo, Gijón, La "
        "Corogne, Coruña, A Coruña, La Coruña, Grenade, Granada, Vitoria, Oviedo, Carthagène, Cartagena, "
        "Pampelune, Pamplona, Saint-Sébastien, San Sebastián, Donostia, Santander, Burgos, Salamanque, "
        "Salamanca, Albacete, Almería, León, Tarragone, Tarragona, Lérida, Lleida, Gérone, Girona, "
        "Gerona, Cadix, Cádiz, Jerez, Huelva, Badajoz, Tolède, Toledo, Logroño, Castellón, Guadalajara, "
        "Mérida, Santiago, Saint-Jacques-de-Compostelle, Santiago de Compostela, Elche, Marbella, Ibiza, "
        "Eivissa, Minorque, Menorca, Baléares, Baleares, Catalogne, Catalonia, Cataluña, Catalunya, "
        "Katalonien, Andalousie, Andalucía, Andalusia, Galice, Galicia, Pays basque, País Vasco, Euskadi, "
        "Castille, Castilla, Asturies, Asturias, Aragon, Aragón, Navarre, Navarra"
    ),
    "Atlantic/Canary": (
        "Las Palmas, Tenerife, Ténériffe, Teneriffa, Santa Cruz de Tenerife, Lanzarote, Fuerteventura, "
        "Grande Canarie, Gran Canaria, La Palma, Canaries, Îles Canaries, Canarias, Islas Canarias, "
        "Canary Islands, Kanaren, Kanarische Inseln"
    ),
    "Europe/Lisbon": "Porto, Oporto, Braga, Coimbra, Faro, Aveiro, Setúbal, Algarve",
    "Atlantic/Azores": "Ponta Delgada",
    "Atlantic/Madeira": "Funchal",
    "Europe/London": (
        "Manchester, Birmingham, Leeds, Liverpool, Bristol, Sheffield, Newcastle, Newcastle upon Tyne, "
        "Nottingham, Leicester, Coventry, Bradford, Hull, Stoke-on-Trent, Derby, Plymouth, Southampton, "
        "Portsmouth, Bournemouth, Brighton, Reading, Oxford, Cambridge, Norwich, York, Exeter, Bath, "
        "Milton Keynes, Swindon, Luton, Slough, Cheltenham, Gloucester, Peterborough, Ipswich, "
        "Sunderland, Durham, Edinburgh, Édimbourg, Edinburg, Edimburgo, Glasgow, Aberdeen, Dundee, "
        "Inverness, Stirling, Cardiff, Swansea, Newport, Belfast, Londonderry, Derry, Cornwall, "
        "Cornouailles, Kent, Surrey, Essex, Sussex, Yorkshire"
    ),
    "Europe/Dublin": "Cork, Limerick, Galway, Waterford, Drogheda, Kilkenny, Sligo",
    "Europe/Rome": (
        "Milan, Milano, Mailand, Milán, Milaan, Turin, Torino, Turijn, Naples, Napoli, Neapel, Nápoles, "
        "Gênes, Genova, Genoa, Genua, Génova, Bologne, Bologna, Bolonia, Florence, Firenze, Florenz, "
        "Florencia, Venise, Venezia, Venice, Venedig, Venecia, Venetië, Vérone, Verona, Padoue, Padova, "
        "Palerme, Palermo, Catane, Catania, Bari, Trieste, Triest, Bolzano, Bozen, Sicile, Sicilia, "
        "Sicily, Sizilien, Sardaigne, Sardegna, Sardinia"
    ),
    "Europe/Warsaw": (
        "Cracovie, Krakow, Kraków, Krakau, Cracovia, Wroclaw, Breslau, Gdansk, Danzig, Poznan, Lodz"
    ),
    "Europe/Stockholm": "Göteborg, Gothenburg, Malmö, Uppsala",
    "Europe/Copenhagen": "Aarhus, Århus, Odense, Aalborg",
    "Europe/Oslo": "Bergen, Trondheim, Stavanger",
    "Europe/Helsinki": "Tampere, Turku, Espoo",
    "Europe/Istanbul": "Ankara, Izmir, Antalya, Bursa",
    "Europe/Athens": "Thessalonique, Thessaloniki, Saloniki, Le Pirée, Crète, Crete, Kreta",
    "Europe/Prague": "Brno, Brünn, Ostrava",
    "Europe/Bucharest": "Cluj, Cluj-Napoca, Timisoara, Iasi",
    "Europe/Kyiv": "Kiev, Lviv, Lwow, Odessa, Kharkiv, Dnipro",
    "Europe/Moscow": (
        "Saint-Pétersbourg, Saint Petersburg, Sankt Petersburg, Sint-Petersburg, San Petersburgo"
    ),
    "Africa/Casablanca": "Rabat, Marrakech, Marrakesch, Tanger, Tangier, Fès, Fez, Agadir, Meknès, Oujda",
    "Africa/Algiers": "Oran, Constantine, Annaba, Sétif, Béjaïa, Tizi Ouzou",
    "Africa/Tunis": "Sfax, Sousse, Bizerte, Monastir",
    "Africa/Cairo": "Alexandrie, Alexandria, Gizeh, Giza",
    "Africa/Dakar": "Saint-Louis, Thiès",
    "Africa/Abidjan": "Yamoussoukro, Bouaké",
    "Africa/Douala": "Yaoundé",
    "Africa/Johannesburg": "Le Cap, Cape Town, Kapstadt, Kaapstad, Ciudad del Cabo, Pretoria, Durban",
    "Africa/Lagos": "Abuja",
    "Africa/Nairobi": "Mombasa",
    "Indian/Reunion": "La Réunion, Réunion, Saint-Denis, Saint-Denis de la Réunion, Saint-Pierre",
    "America/Martinique": "Fort-de-France",
    "America/Guadeloupe": "Pointe-à-Pitre, Basse-Terre",
    "America/Cayenne": "Guyane, Kourou",
    "America/Miquelon": "Saint-Pierre, Saint-Pierre-et-Miquelon",
    "Indian/Mayotte": "Mamoudzou",
    "Pacific/Noumea": "Nouvelle-Calédonie",
    "Pacific/Tahiti": "Papeete",
    "America/Montreal": (
        "Montréal, Québec, Ville de Québec, Quebec City, Laval, Gatineau, Sherbrooke, Longueuil, "
        "Trois-Rivières, Saguenay, Chicoutimi, Lévis, Rimouski, Drummondville, Saint-Jérôme"
    ),
    "America/Toronto": (
        "Ottawa, Mississauga, Hamilton, Brampton, Kitchener, Waterloo, Windsor, Markham, Vaughan, "
        "Sudbury, Kingston, Guelph, Ontario"
    ),
    "America/Vancouver": (
        "Victoria, Surrey, Burnaby, Richmond, Kelowna, Whistler, Colombie-Britannique, British Columbia"
    ),
    "America/Edmonton": "Calgary, Alberta, Banff",
    "America/Winnipeg": "Manitoba, Ontario",
    "America/Regina": "Saskatoon, Saskatchewan",
    "America/Halifax": (
        "Nouvelle-Écosse, Nova Scotia, Île-du-Prince-Édouard, Prince Edward Island, Charlottetown"
    ),
    "America/Moncton": "Fredericton, Saint John, Nouveau-Brunswick, New Brunswick, Dieppe",
    "America/St_Johns": "Terre-Neuve, Newfoundland, Saint John’s",
    "America/Whitehorse": "Yukon",
    "America/New_York": (
        "NYC, NY, Manhattan, Brooklyn, Boston, Washington, Washington DC, Washington D.C., Philadelphie, "
        "Philadelphia, Filadelfia, Miami, Orlando, Tampa, Jacksonville, Atlanta, Charlotte, Raleigh, "
        "Durham, Baltimore, Pittsburgh, Cleveland, Columbus, Cincinnati, Buffalo, Rochester, Albany, "
        "Newark, Jersey City, Providence, Hartford, New Haven, Cambridge, Richmond, Norfolk, Charleston, "
        "Savannah, Portland, Princeton, Stamford, Ann Arbor, Wilmington, Toledo, Alexandria, Springfield, "
        "New Jersey, Massachusetts, Connecticut, Rhode Island, Vermont, New Hampshire, Maine, "
        "Pennsylvanie, Pennsylvania, Delaware, Maryland, Virginie, Virginia, Caroline du Nord, North "
        "Carolina, Caroline du Sud, South Carolina, Géorgie, Georgia, Georgien, Georgië, Ohio, Michigan, "
        "Virginie-Occidentale, West Virginia, Floride, Florida, Kentucky, Indiana, Tennessee, Eastern "
        "Time, heure de l’Est, ET, EST, EDT, HNE, HAE"
    ),
    "America/Chicago": (
        "Houston, Dallas, Austin, San Antonio, Fort Worth, Minneapolis, Saint Paul, Milwaukee, Madison, "
        "Nashville, Memphis, Birmingham, Saint-Louis, St. Louis, Kansas City, Omaha, Tulsa, Oklahoma "
        "City, La Nouvelle-Orléans, New Orleans, Nueva Orleans, Baton Rouge, Des Moines, Little Rock, "
        "Springfield, Texas, Illinois, Wisconsin, Minnesota, Iowa, Missouri, Arkansas, Louisiane, "
        "Louisiana, Luisiana, Mississippi, Alabama, Oklahoma, Kansas, Nebraska, Dakota du Nord, North "
        "Dakota, Dakota du Sud, South Dakota, Tennessee, Kentucky, Indiana, Floride, Florida, Central "
        "Time, heure du Centre, CT, CST, CDT"
    ),
    "America/Denver": (
        "Salt Lake City, Boulder, Colorado Springs, Albuquerque, Santa Fe, El Paso, Cheyenne, Billings, "
        "Colorado, Utah, Wyoming, Montana, Nouveau-Mexique, New Mexico, Nuevo México, Idaho, Texas, "
        "Nebraska, Kansas, Dakota du Nord, North Dakota, Dakota du Sud, South Dakota, Mountain Time, "
        "heure des Rocheuses, MT, MST, MDT"
    ),
    "America/Phoenix": "Tucson, Scottsdale, Mesa, Tempe, Arizona",
    "America/Los_Angeles": (
        "LA, L.A., San Francisco, SF, Seattle, San Diego, San José, San Jose, Sacramento, Oakland, "
        "Berkeley, Palo Alto, Mountain View, Cupertino, Menlo Park, Silicon Valley, Santa Monica, Long "
        "Beach, Irvine, Fresno, Las Vegas, Reno, Portland, Eugene, Spokane, Tacoma, Redmond, Bellevue, "
        "Hollywood, Californie, California, Kalifornien, Californië, Washington, Oregon, Nevada, Idaho, "
        "Pacific Time, heure du Pacifique, PT, PST, PDT"
    ),
    "Pacific/Honolulu": "Hawaï, Hawaii, Hawai, Maui",
    "America/Anchorage": "Alaska, Fairbanks",
    "America/Mexico_City": "Mexico DF, CDMX, Ciudad de México, Guadalajara, Puebla, León, Querétaro",
    "America/Monterrey": "Nuevo León",
    "America/Merida": "Yucatán, Yucatan",
    "America/Mazatlan": "La Paz",
    "America/Cancun": "Playa del Carmen, Quintana Roo",
    "America/Sao_Paulo": (
        "Rio, Rio de Janeiro, Río de Janeiro, Brasilia, Brasília, Belo Horizonte, Curitiba, Porto Alegre, "
        "Florianópolis"
    ),
    "America/Bogota": "Medellín, Cali, Cartagena, Carthagène, Barranquilla",
    "America/Caracas": "Valencia, Maracaibo",
    "America/Santiago": "Valparaíso, Concepción",
    "America/Guayaquil": "Quito",
    "America/Costa_Rica": "San José, San Jose",
    "America/La_Paz": "Santa Cruz, Santa Cruz de la Sierra, Cochabamba",
    "America/Puerto_Rico": "San Juan, Porto Rico",
    "America/Nassau": "Bahamas",
    "America/Jamaica": "Kingston",
    "Atlantic/Bermuda": "Hamilton, Bermudes",
    "Indian/Mahe": "Victoria",
    "Asia/Dubai": "Abou Dabi, Abu Dhabi, Abu Dabi, Doubaï, Charjah, Sharjah",
    "Asia/Riyadh": "Djeddah, Jeddah, La Mecque, Mecca",
    "Asia/Jerusalem": "Tel Aviv, Tel-Aviv, Haïfa, Haifa",
    "Asia/Kolkata": (
        "Bombay, Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Hyderabad, Chennai, Madras, Pune, "
        "Pondichéry, Pondicherry"
    ),
    "Asia/Shanghai": "Pékin, Beijing, Peking, Pekín, Shenzhen, Canton, Guangzhou, Chengdu, Wuhan, Hangzhou",
    "Asia/Tokyo": "Osaka, Kyoto, Kioto, Yokohama, Nagoya, Fukuoka, Sapporo",
    "Asia/Seoul": "Busan, Pusan",
    "Asia/Ho_Chi_Minh": "Hanoï, Hanoi, Saïgon, Da Nang",
    "Asia/Jakarta": "Bandung, Surabaya",
    "Asia/Makassar": "Bali, Denpasar",
    "Asia/Bangkok": "Chiang Mai, Phuket",
    "Australia/Sydney": "Canberra, Newcastle, Nouvelle-Galles du Sud, New South Wales, NSW",
    "Australia/Melbourne": "Geelong, Victoria",
    "Australia/Brisbane": "Gold Coast, Cairns, Queensland",
    "Australia/Perth": "Fremantle, Australie-Occidentale, Western Australia",
    "Australia/Adelaide": "Australie-Méridionale, South Australia",
    "Australia/Hobart": "Tasmanie, Tasmania",
    "Pacific/Auckland": "Wellington, Christchurch, Dunedin, Hamilton, Queenstown",
}
