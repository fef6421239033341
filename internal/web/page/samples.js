// The articles to try, written for this page. Nobody in them exists.

export const samples = [
  { name: "port", lang: "fr", published: "2024-03-14", title: "Le port de Kervigo suspend ses traversées", about: "Une maire, un armateur, un préfet et une pétition" },
  { name: "hopital", lang: "fr", published: "2024-10-08", title: "À l’hôpital de Montreuil-le-Vif, la nuit ne désemplit pas", about: "Un reportage, avec des dialogues et des tirets" },
  { name: "battery", lang: "en", published: "2024-06-19", title: "Battery maker Voltane cuts 2,400 jobs", about: "A company, a union and two analysts" },
  { name: "harbour", lang: "en", published: "2024-09-03", title: "Ferry strike strands thousands in Port Ellery", about: "A strike, a mayor and a night in a gym" },
];
