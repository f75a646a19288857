const TEXTS = {
  es: {
    search: 'Preguntar o buscar', you: 'Eres', change: 'Cambiar', typing: 'escribiendo…', online: 'en línea', business: 'Cuenta de empresa',
    message: 'Mensaje', today: 'Hoy', yesterday: 'Ayer', send: 'Enviar', select: 'Selecciona una opción', you_: 'Tú',
    down: 'El restaurante no responde ahora. Lo que escribas le llegará en cuanto vuelva.',
    encrypted: 'Tus mensajes se quedan en este simulador. Aquí puedes escribir a los restaurantes.', start: 'Escríbenos para empezar',
    location: 'Ubicación', sendLocation: 'Enviar ubicación', photo: 'Foto', contact: 'Contacto', sticker: 'Sticker', audio: 'Audio', document: 'Documento', poll: 'Encuesta',
    shareContact: 'Compartir contacto', noPicture: 'Imagen no disponible', caption: 'Añade un comentario', useCoordinates: 'Enviar este punto', currentPoint: 'Toca el mapa o elige un lugar',
    latitude: 'Latitud', longitude: 'Longitud', notDelivered: 'No entregado', unknown: 'Este mensaje no se puede mostrar',
    who: '¿Quién eres?', newNumber: 'Otra persona, con número', newUser: 'Otra persona, solo con usuario', rename: 'Cambiar mi nombre', moveNumber: 'Cambiar de número',
    language: 'English', number: 'Número con código de país', username: 'Usuario', name: 'Nombre', save: 'Guardar', reply: 'Responder', items: 'Ver artículos', order: 'Enviar pedido',
    orderSent: 'Pedido enviado', answerForm: 'Respuesta del formulario (JSON)', formSent: 'Respuesta enviada', pickPerson: 'Elegir persona', back: 'Volver', menu: 'Menú', attach: 'Adjuntar', failed: 'No se pudo enviar: ',
  },
  en: {
    search: 'Ask or search', you: 'You are', change: 'Change', typing: 'typing…', online: 'online', business: 'Business account',
    message: 'Message', today: 'Today', yesterday: 'Yesterday', send: 'Send', select: 'Select an option', you_: 'You',
    down: 'The restaurant is not answering right now. What you write reaches it as soon as it is back.',
    encrypted: 'Your messages stay in this simulator. Write to any of the restaurants.', start: 'Write to us to begin',
    location: 'Location', sendLocation: 'Send location', photo: 'Photo', contact: 'Contact', sticker: 'Sticker', audio: 'Audio', document: 'Document', poll: 'Poll',
    shareContact: 'Share contact', noPicture: 'Picture not available', caption: 'Add a caption', useCoordinates: 'Send this point', currentPoint: 'Tap the map or pick a place',
    latitude: 'Latitude', longitude: 'Longitude', notDelivered: 'Not delivered', unknown: 'This message cannot be shown',
    who: 'Who are you?', newNumber: 'Somebody else, with a number', newUser: 'Somebody else, username only', rename: 'Change my name', moveNumber: 'Change my number',
    language: 'Español', number: 'Number with country code', username: 'Username', name: 'Name', save: 'Save', reply: 'Reply', items: 'View items', order: 'Send order',
    orderSent: 'Order sent', answerForm: 'Answer of the form (JSON)', formSent: 'Answer sent', pickPerson: 'Pick somebody', back: 'Back', menu: 'Menu', attach: 'Attach', failed: 'Could not send: ',
  },
};
let language = 'es';
export const t = key => TEXTS[language][key] ?? key;
export const currentLanguage = () => language;
export function speak(wanted) { language = wanted === 'en' ? 'en' : 'es'; document.documentElement.lang = language; }
export const clockTime = millis => new Date(millis).toLocaleTimeString(language === 'es' ? 'es-PE' : 'en-US', {hour: 'numeric', minute: '2-digit'});
export function dayName(millis) {
  const day = new Date(millis), now = new Date();
  const days = Math.round((new Date(now.getFullYear(), now.getMonth(), now.getDate()) - new Date(day.getFullYear(), day.getMonth(), day.getDate())) / 864e5);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return day.toLocaleDateString(language === 'es' ? 'es-PE' : 'en-US', days < 7 ? {weekday: 'long'} : {day: 'numeric', month: 'long', year: 'numeric'});
}
